"""The national result against a measurement."""

from typing import Annotated

from fastapi import Depends, Response

from app.api.access import PintuUnggah, butuh_unggah
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import Buku
from app.api.operation import tulis
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, TahunUkur
from app.api.schemas.base import MetaHitung, terpakai
from app.api.schemas.ip_asn.rekonsiliasi import JawabanRekonsiliasi, RekonsiliasiHasil
from app.usecases.ip_asn import rekonsiliasi
from app.usecases.ip_asn.tersimpan import Tersimpan, jejak_aturan

router = perute_v1(f"{AWALAN}/{{tahun}}", "IP ASN", route_class=ExactRoute)

UkurBerkas = Annotated[PintuUnggah, Depends(butuh_unggah("ip-asn:ukur"))]
BERKAS = (
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/json",
)
_CONTOH = contoh_dari("ip_asn", "rekonsiliasi")


@router.post(
    "/rekonsiliasi",
    **tulis(
        "rekonsiliasiIpAsn",
        "Membandingkan hasil nasional dengan pengukuran di sini",
        "Berkas hasil BKN (CSV, XLSX, atau JSON; judul kolomnya boleh mulai pada baris ke-7) "
        "dicocokkan menurut NIP, atau menurut nama lalu jabatan. Dijawab dengan selisih tiap orang "
        "dan dimensi beserta dugaan sebabnya. Selain catatan pembacaan pada jejak audit, tidak ada "
        "yang disimpan. Nama pegawai di sini hanya tampak bagi pemegang izin pegawai:baca.",
        "tidak_ditemukan", "konflik_keadaan",
        jawaban=_CONTOH, status=200, unggah=BERKAS,
    ),
    response_model=JawabanRekonsiliasi,
)  # fmt: skip
def rekonsiliasikan(
    instansi: AcuanInstansi, tahun: TahunUkur, pintu: UkurBerkas, buku: Buku
) -> Response:
    """Reconcile a file."""
    with pintu.baca_pribadi() as tugas:
        ukuran = Tersimpan.muat(tugas.kerja, instansi, tahun, buku)
        hasil = rekonsiliasi.rekonsiliasikan(ukuran, pintu.unggahan.berkas, buku)
        meta = MetaHitung(aturan=terpakai(ukuran.aturan, jejak_aturan(ukuran.aturan)))
        return tugas.jawab(
            JawabanRekonsiliasi(data=RekonsiliasiHasil.model_validate(hasil), meta=meta)
        )
