"""What if, and what for: simulated actions, and the fewest that reach a target."""

from fastapi import Response

from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import Buku
from app.api.operation import tulis
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, Baca, TahunUkur
from app.api.schemas.base import MetaHitung, terpakai
from app.api.schemas.ip_asn.sasaran import JawabanSasaran, SasaranHasil, SasaranPermintaan
from app.api.schemas.ip_asn.simulasi import JawabanSimulasi, SimulasiHasil, SimulasiPermintaan
from app.usecases.ip_asn import sasaran, simulasi
from app.usecases.ip_asn.tersimpan import Tersimpan, jejak_aturan

router = perute_v1(f"{AWALAN}/{{tahun}}", "IP ASN", route_class=ExactRoute)

_CONTOH = contoh_dari("ip_asn", "simulasi")


@router.post(
    "/simulasi",
    **tulis(
        "simulasiIpAsn",
        "Indeks seandainya beberapa tindakan dilakukan",
        "Tindakan dikenakan berurutan pada pegawai yang diukur, dengan aturan pengukuran itu. "
        "Dijawab dengan cacah saja, tanpa data perorangan; tidak ada yang disimpan. Yang menyebut "
        "pegawai satu per satu tercatat sebagai pembacaan. 409 bila aturannya sudah berubah sejak "
        "diukur.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh=_CONTOH["simulasi"], jawaban=_CONTOH["simulasi_jawaban"], status=200,
    ),
    response_model=JawabanSimulasi,
)  # fmt: skip
def simulasikan(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    permintaan: SimulasiPermintaan,
    pintu: Baca,
    buku: Buku,
) -> Response:
    """Simulate actions."""
    diminta = permintaan.diminta()
    with pintu.baca_pribadi() if simulasi.disebut(diminta) else pintu.baca() as tugas:
        ukuran = Tersimpan.muat(tugas.kerja, instansi, tahun, buku)
        hasil = simulasi.simulasikan(ukuran, diminta)
        return tugas.jawab(
            JawabanSimulasi(data=SimulasiHasil.model_validate(hasil), meta=_meta(ukuran))
        )


@router.post(
    "/sasaran",
    **tulis(
        "sasaranIpAsn",
        "Tindakan paling sedikit yang mencapai sebuah indeks",
        "Satu tindakan memenuhi satu komponen seorang pegawai. Yang poinnya terbesar didahulukan; "
        "karena poin tiap tindakan tidak bergantung pada yang lain, banyaknya paling sedikit. Bila "
        "tidak tercapai, sebabnya disebut dan `kegiatan` memuat semua yang menambah poin. "
        "Tidak ada yang disimpan.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh=_CONTOH["sasaran"], jawaban=_CONTOH["sasaran_jawaban"], status=200,
    ),
    response_model=JawabanSasaran,
)  # fmt: skip
def capai(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    permintaan: SasaranPermintaan,
    pintu: Baca,
    buku: Buku,
) -> Response:
    """Find the fewest actions."""
    with pintu.baca() as tugas:
        ukuran = Tersimpan.muat(tugas.kerja, instansi, tahun, buku)
        hasil = sasaran.rencanakan(ukuran, permintaan.nilai, permintaan.izin())
        return tugas.jawab(
            JawabanSasaran(data=SasaranHasil.model_validate(hasil), meta=_meta(ukuran))
        )


def _meta(ukuran: Tersimpan) -> MetaHitung:
    return MetaHitung(aturan=terpakai(ukuran.aturan, jejak_aturan(ukuran.aturan)))
