"""IP ASN calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.ip_asn import IpAsnHasil, IpAsnPermintaan, PegawaiIpAsn
from app.domain import ip_asn

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "tahun_2024": {
        "tahun": 2024,
        "pegawai": [
            {
                "ref": "pns-1",
                "jenis_pegawai": "pns",
                "kelompok_jabatan": "pengawas",
                "pendidikan": "s1_d4",
                "pendidikan_dipersyaratkan": "s1_d4",
                "diklat_kepemimpinan": True,
                "diklat_fungsional": False,
                "jp_teknis": "12.5",
                "seminar": True,
                "predikat_kinerja": "baik",
                "hukuman_disiplin": None,
            },
            {
                "ref": "pppk-1",
                "jenis_pegawai": "pppk",
                "kelompok_jabatan": "fungsional",
                "pendidikan": "s2",
                "pendidikan_dipersyaratkan": "s1_d4",
                "diklat_kepemimpinan": False,
                "diklat_fungsional": True,
                "jp_teknis": 40,
                "seminar": False,
                "predikat_kinerja": "sangat_baik",
            },
        ],
    },
    "tahun_2022_dengan_jejak": {
        "tahun": 2022,
        "jejak": True,
        "pegawai": [
            {
                "ref": "pelaksana-1",
                "jenis_pegawai": "pns",
                "kelompok_jabatan": "pelaksana",
                "pendidikan": "d3",
                "diklat_kepemimpinan": False,
                "diklat_fungsional": False,
                "jp_teknis": 20,
                "seminar": False,
                "nilai_skp": "90.5",
                "hukuman_disiplin": "ringan",
            }
        ],
    },
}


def _pegawai(satu: PegawaiIpAsn) -> ip_asn.Pegawai:
    return ip_asn.Pegawai(
        satu.ref,
        satu.jenis_pegawai,
        satu.kelompok_jabatan,
        satu.pendidikan,
        satu.diklat_kepemimpinan,
        satu.diklat_fungsional,
        satu.jp_teknis,
        satu.seminar,
        satu.pendidikan_dipersyaratkan,
        satu.nilai_skp,
        satu.predikat_kinerja,
        satu.hukuman_disiplin,
    )


@router.post(
    "/ip-asn",
    **hitung(
        "hitungIpAsn",
        "Indeks Profesionalitas ASN per pegawai dan rata-ratanya",
        "Menilai kualifikasi, kompetensi, kinerja, dan disiplin setiap pegawai, menyebut poin yang "
        "belum diperoleh beserta cara memperolehnya, dan menghitung rata-rata semua pegawai. "
        "Sampai tahun pengukuran 2022 kinerja dinilai dari `nilai_skp`; sejak 2023 dari "
        "`predikat_kinerja`, dan `pendidikan_dipersyaratkan` wajib diisi. Pegawai tanpa penilaian "
        "kinerja memperoleh 0 poin kinerja.",
        CONTOH,
    ),
)
def hitung_ip_asn(permintaan: IpAsnPermintaan, chooser: Chooser) -> JawabanHitung[IpAsnHasil]:
    """Score the persons of the body; a plain ``def``, since ten thousand take a while."""
    aturan, jejak = chooser.pilih("ip-asn", permintaan)
    hasil = ip_asn.ukur([_pegawai(satu) for satu in permintaan.pegawai], aturan, jejak)
    return jawab(IpAsnHasil, hasil, aturan, jejak)
