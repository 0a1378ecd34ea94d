-- What a specialist would write by hand for one measurement: one pass, one statement.
INSERT INTO ip_asn_pegawai (
  pengukuran_id, pegawai_id, unit_id, jenis_pegawai, kelompok_jabatan, golongan, jenis_kelamin,
  pendidikan, pendidikan_dipersyaratkan, diklat_kepemimpinan, diklat_fungsional, jp_teknis, seminar,
  nilai_skp, predikat_kinerja, hukuman_disiplin, kualifikasi, kompetensi, kinerja, disiplin, nilai,
  kategori)
WITH k AS (
  SELECT id, unit_id, jenis_pegawai, kelompok_jabatan, jenjang, nama_jabatan, golongan,
    jenis_kelamin, pendidikan_dipersyaratkan AS syarat
  FROM pegawai WHERE instansi_id = :instansi AND keadaan_sejak <= :tanggal AND aktif
  UNION ALL
  SELECT p.id, d.unit_id, d.jenis_pegawai, d.kelompok_jabatan, d.jenjang, d.nama_jabatan,
    d.golongan, p.jenis_kelamin, d.pendidikan_dipersyaratkan
  FROM pegawai p JOIN pegawai_keadaan d ON d.pegawai_id = p.id
  WHERE d.instansi_id = :instansi AND d.sejak <= :tanggal AND d.sampai >= :tanggal AND d.aktif
), didik AS (
  SELECT pegawai_id, min(CASE jenjang WHEN 's3' THEN 0 WHEN 's2' THEN 1 WHEN 's1' THEN 2
    WHEN 'd4' THEN 2 WHEN 'd3' THEN 3 WHEN 'd2' THEN 4 WHEN 'd1' THEN 4 WHEN 'slta' THEN 4
    ELSE 5 END) AS p
  FROM pegawai_pendidikan WHERE instansi_id = :instansi AND tanggal_lulus <= :tanggal
  GROUP BY pegawai_id
), latih AS (
  SELECT pegawai_id,
    sum(CASE WHEN jenis = 'teknis' AND tanggal_selesai >= :teknis THEN jp ELSE 0 END) AS jp,
    max(CASE WHEN jenis = 'seminar' AND tanggal_selesai >= :seminar THEN 1 ELSE 0 END) AS seminar,
    max(CASE WHEN jenis = 'fungsional' THEN 1 ELSE 0 END) AS fungsional,
    min(CASE WHEN jenis = 'kepemimpinan' THEN CASE tingkat WHEN 'pkn_1' THEN 0 WHEN 'pkn_2' THEN 1
      WHEN 'pka' THEN 2 WHEN 'pkp' THEN 3 ELSE 4 END END) AS pimpinan
  FROM pegawai_pelatihan WHERE instansi_id = :instansi AND tanggal_selesai <= :tanggal
  GROUP BY pegawai_id
), hukum AS (
  SELECT pegawai_id, max(CASE tingkat WHEN 'ringan' THEN 0 WHEN 'sedang' THEN 1 ELSE 2 END) AS h
  FROM pegawai_hukuman
  WHERE instansi_id = :instansi AND mulai BETWEEN :hukuman AND :tanggal GROUP BY pegawai_id
), fakta AS (
  SELECT k.*, didik.p, CASE k.syarat WHEN 's3' THEN 0 WHEN 's2' THEN 1 WHEN 's1' THEN 2
    WHEN 'd4' THEN 2 WHEN 'd3' THEN 3 WHEN 'd2' THEN 4 WHEN 'd1' THEN 4 WHEN 'slta' THEN 4
    ELSE 5 END AS s,
    CASE k.kelompok_jabatan WHEN 'pimpinan_tinggi' THEN
      pimpinan <= CASE k.jenjang WHEN 'utama' THEN 0 WHEN 'madya' THEN 0 ELSE 1 END
      WHEN 'administrator' THEN pimpinan <= 2 WHEN 'pengawas' THEN pimpinan <= 3
      ELSE 1 = 0 END AS dk,
    fungsional = 1 OR k.kelompok_jabatan = 'fungsional' AND (
      lower(substr(nama_jabatan, 1, 6)) IN ('dokter', 'asesor')
      OR lower(substr(nama_jabatan, 1, 4)) = 'guru' OR lower(substr(nama_jabatan, 1, 5)) = 'bidan'
      OR lower(substr(nama_jabatan, 1, 8)) IN ('apoteker', 'psikolog')
      OR lower(substr(nama_jabatan, 1, 7)) = 'perawat') AS df,
    coalesce(jp, 0) AS jp, coalesce(seminar, 0) = 1 AS seminar, n.predikat, n.nilai_skp, h
  FROM k JOIN didik ON didik.pegawai_id = k.id
  LEFT JOIN latih ON latih.pegawai_id = k.id LEFT JOIN hukum ON hukum.pegawai_id = k.id
  LEFT JOIN pegawai_kinerja n
    ON n.instansi_id = :instansi AND n.tahun = :tahun_kinerja AND n.pegawai_id = k.id
  WHERE k.jenis_pegawai IN ('pns', 'pppk') AND k.kelompok_jabatan IS NOT NULL
    AND k.syarat IS NOT NULL AND NOT (n.predikat IS NULL AND n.nilai_skp IS NOT NULL)
), poin AS (
  SELECT *, CASE WHEN p < s THEN 250000 WHEN p = s THEN 200000 ELSE 150000 END AS kual,
    CASE kelompok_jabatan
      WHEN 'pelaksana' THEN CASE WHEN jp >= 2000 THEN 225000 ELSE 0 END
        + CASE WHEN seminar THEN 175000 ELSE 0 END
      WHEN 'fungsional' THEN CASE WHEN df THEN 150000 ELSE 0 END
        + CASE WHEN jp >= 2000 THEN 150000 ELSE 0 END + CASE WHEN seminar THEN 100000 ELSE 0 END
      ELSE CASE WHEN dk THEN 150000 ELSE 0 END + CASE WHEN jp >= 2000 THEN 150000 ELSE 0 END
        + CASE WHEN seminar THEN 100000 ELSE 0 END END AS komp,
    CASE predikat WHEN 'sangat_baik' THEN 300000 WHEN 'baik' THEN 250000
      WHEN 'butuh_perbaikan' THEN 150000 WHEN 'kurang' THEN 50000 WHEN 'sangat_kurang' THEN 10000
      ELSE 0 END AS kin,
    CASE h WHEN 0 THEN 30000 WHEN 1 THEN 20000 WHEN 2 THEN 10000 ELSE 50000 END AS dis
  FROM fakta
)
SELECT :pengukuran, id, unit_id, jenis_pegawai, kelompok_jabatan, golongan, jenis_kelamin,
  CASE p WHEN 0 THEN 's3' WHEN 1 THEN 's2' WHEN 2 THEN 's1_d4' WHEN 3 THEN 'd3'
    WHEN 4 THEN 'd2_d1_slta' ELSE 'di_bawah_slta' END,
  CASE s WHEN 0 THEN 's3' WHEN 1 THEN 's2' WHEN 2 THEN 's1_d4' WHEN 3 THEN 'd3'
    WHEN 4 THEN 'd2_d1_slta' ELSE 'di_bawah_slta' END,
  coalesce(dk, 1 = 0), coalesce(df, 1 = 0), jp, seminar, nilai_skp, predikat,
  CASE h WHEN 0 THEN 'ringan' WHEN 1 THEN 'sedang' WHEN 2 THEN 'berat' END,
  kual, komp, kin, dis, kual + komp + kin + dis,
  CASE WHEN kual + komp + kin + dis > 900000 THEN 'sangat_tinggi'
    WHEN kual + komp + kin + dis > 800000 THEN 'tinggi'
    WHEN kual + komp + kin + dis > 700000 THEN 'sedang'
    WHEN kual + komp + kin + dis > 600000 THEN 'rendah' ELSE 'sangat_rendah' END
FROM poin
