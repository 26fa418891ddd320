/** What a backup or a restore took; `problems` is what `verify` finds after a restore. */
export type BackupFigures = {
  archiveMegabytes: number
  articles: number
  idleMegabytes: number
  peakMegabytes: number
  problems: number
  rows: number
  seconds: number
}
