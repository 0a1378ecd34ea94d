// A small client of Tolok. `periksa.sh` generates kontrak.d.ts from ../openapi.json and
// type-checks this program: when the contract changes under it, the check fails.
import createClient from "openapi-fetch";
import type { components, paths } from "./kontrak.js";

type Problem = components["schemas"]["Problem"];
type Aturan = components["schemas"]["AturanRingkas"];

const tolok = createClient<paths>({ baseUrl: "http://127.0.0.1:8000" });

/** Every wrong input, one line each: where it stands, what to do. */
function jelaskan(masalah: Problem): string {
  const butir = (masalah.galat ?? []).map((satu) => `${satu.lokasi}: ${satu.pesan}`);
  return [`${masalah.title} (${masalah.kode}, ${masalah.id_permintaan})`, ...butir].join("\n");
}

/** Exact numbers are strings; a client that does arithmetic uses a decimal library on them. */
async function nilaiSakip(): Promise<string> {
  const { data, error } = await tolok.POST("/v1/hitung/sakip", {
    body: {
      komponen: { perencanaan: "21.60", pengukuran: "24.00", pelaporan: "10.80", evaluasi: "18.75" },
    },
    params: { header: { "Accept-Language": "id" } },
  });
  if (error !== undefined) throw new Error(jelaskan(error));
  const { nilai, predikat, sebutan } = data.data;
  const { id, terverifikasi } = data.meta.aturan;
  return `${nilai} ${predikat} (${sebutan}) menurut ${id}${terverifikasi ? "" : ", belum terverifikasi"}`;
}

/** The two rule sets of the index measure each person; a missing value says why. */
async function capaian(target: string, realisasi: string): Promise<string> {
  const { data, error } = await tolok.POST("/v1/hitung/capaian", {
    body: { target, realisasi, arah: "naik_baik" },
  });
  if (error !== undefined) throw new Error(jelaskan(error));
  return data.data.capaian ?? data.data.status;
}

/** Follow the cursor to the end of a list. */
async function semuaAturan(): Promise<Aturan[]> {
  const hasil: Aturan[] = [];
  let kursor: string | null = null;
  do {
    const query: { batas: number; kursor?: string } = { batas: 50 };
    if (kursor !== null) query.kursor = kursor;
    const jawaban = await tolok.GET("/v1/aturan", { params: { query } });
    if (jawaban.data === undefined) throw new Error(jelaskan(jawaban.error));
    hasil.push(...jawaban.data.data);
    kursor = jawaban.data.meta.halaman.berikutnya;
  } while (kursor !== null);
  return hasil;
}

/** The source of each value of a rule set. */
async function dasarHukum(id: string): Promise<string[]> {
  const { data, error } = await tolok.GET("/v1/aturan/{id}", { params: { path: { id } } });
  if (error !== undefined) throw new Error(jelaskan(error));
  return data.data.parameter.flatMap((parameter) =>
    parameter.nilai.flatMap((nilai) =>
      [...nilai.butir, ...nilai.rentang].map(
        (satu) => `${parameter.nama}: ${satu.dasar_hukum.instrumen} ${satu.dasar_hukum.pasal ?? ""}`,
      ),
    ),
  );
}

console.log(await nilaiSakip());
console.log(await capaian("85", "82.34"));
for (const aturan of await semuaAturan()) {
  console.log(aturan.id, (await dasarHukum(aturan.id)).length);
}
