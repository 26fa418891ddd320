/** What an archive holds of one collection, of its versions, or one file of media. */
export type Part = {
  /** `data/articles.jsonl`, `versions/articles.jsonl`, `media/0a1b….jpg` */
  name: string
  bytes: number
  /** Of the part's bytes, in hex. */
  sha256: string
  /** How many documents, one a line; files of media have none. */
  rows?: number
}

/** The log as the archive holds it: how long its chain is, and whether it verified when the backup was made. */
export type LogState = {
  entries: number
  /** The hash of the last entry; empty without one. */
  head: string
  /** The number of the first entry that does not follow from the one before; null when all do. */
  brokenAt: null | number
}

/** The first entry of an archive, as JSON. */
export type Manifest = {
  format: 'reissue-backup'
  formatVersion: number
  /** The version of the program that wrote it, and that can read it. */
  program: string
  /** ISO 8601, UTC. */
  madeAt: string
  database: 'mongodb' | 'sqlite'
  /** The migrations the program knew. */
  migrations: string[]
  log: LogState
  /** Files that documents name and that were not there. */
  missingMedia: string[]
  /** In the order they follow in the archive. */
  parts: Part[]
}

export const FORMAT_VERSION = 1
export const MANIFEST_NAME = 'manifest.json'

/** SHA-256 of the manifest's bytes, in hex: the second entry. */
export const MANIFEST_SUM_NAME = 'manifest.sha256'
