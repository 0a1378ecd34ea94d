"""The tables, one module per aggregate. Importing this package fills the metadata."""

from app.db.tables.dokumen import (
    Dokumen,
    DokumenAnggaran,
    DokumenIndikator,
    DokumenIndikatorNilai,
    DokumenPernyataan,
    DokumenProgram,
    DokumenProgramIndikator,
    DokumenTarget,
    DokumenVersi,
)
from app.db.tables.hasil import Hasil, HasilRincian
from app.db.tables.idempotensi import Idempotensi
from app.db.tables.impor import HasilBkn, ImporBerkas, ImporPemetaan
from app.db.tables.instansi import Instansi
from app.db.tables.ip_asn import IpAsnDilewati, IpAsnPegawai, IpAsnPengukuran
from app.db.tables.jejak_audit import JejakAudit
from app.db.tables.merit import (
    BuktiMerit,
    BuktiMeritTautan,
    InstrumenMerit,
    PenilaianMerit,
    PenilaianMeritSkor,
    TindakLanjutMerit,
)
from app.db.tables.pegawai import (
    Pegawai,
    PegawaiDihapus,
    PegawaiHukuman,
    PegawaiKeadaan,
    PegawaiKinerja,
    PegawaiPelatihan,
    PegawaiPendidikan,
    UrutanPerubahan,
)
from app.db.tables.pengguna import (
    Anggota,
    AturUlangSandi,
    GagalMasuk,
    Pengguna,
    Sesi,
    TokenSegar,
)
from app.db.tables.survei import (
    FormulirTerpakai,
    Layanan,
    Respon,
    Survei,
    SurveiLayanan,
    SurveiPertanyaan,
    Terbitan,
    Tiket,
    TindakLanjut,
)
from app.db.tables.token_api import TokenApi
from app.db.tables.turunan import (
    Formasi,
    FormasiTahun,
    MutuBobot,
    TalentaBatas,
    TalentaPotensial,
)
from app.db.tables.unit import Unit, UnitPendahulu

__all__ = [
    "Anggota",
    "AturUlangSandi",
    "BuktiMerit",
    "BuktiMeritTautan",
    "Dokumen",
    "DokumenAnggaran",
    "DokumenIndikator",
    "DokumenIndikatorNilai",
    "DokumenPernyataan",
    "DokumenProgram",
    "DokumenProgramIndikator",
    "DokumenTarget",
    "DokumenVersi",
    "Formasi",
    "FormasiTahun",
    "FormulirTerpakai",
    "GagalMasuk",
    "Hasil",
    "HasilBkn",
    "HasilRincian",
    "Idempotensi",
    "ImporBerkas",
    "ImporPemetaan",
    "Instansi",
    "InstrumenMerit",
    "IpAsnDilewati",
    "IpAsnPegawai",
    "IpAsnPengukuran",
    "JejakAudit",
    "Layanan",
    "MutuBobot",
    "Pegawai",
    "PegawaiDihapus",
    "PegawaiHukuman",
    "PegawaiKeadaan",
    "PegawaiKinerja",
    "PegawaiPelatihan",
    "PegawaiPendidikan",
    "Pengguna",
    "PenilaianMerit",
    "PenilaianMeritSkor",
    "Respon",
    "Sesi",
    "Survei",
    "SurveiLayanan",
    "SurveiPertanyaan",
    "TalentaBatas",
    "TalentaPotensial",
    "Terbitan",
    "Tiket",
    "TindakLanjut",
    "TindakLanjutMerit",
    "TokenApi",
    "TokenSegar",
    "Unit",
    "UnitPendahulu",
    "UrutanPerubahan",
]
