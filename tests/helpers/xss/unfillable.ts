const list = (text: string): string[] => text.split(/\s+/u).filter(Boolean)

/** Made by the program of numbers, hashes, dates and words of its own, or of a fixed form that is checked (dates, e-mails). */
const MADE: Readonly<Record<string, string>> = {
  articles: 'authors.id snapshot cutBy partOf sourceLines',
  captions: 'snapshot cutBy sourceLines',
  'import-chunks': 'import upload key data',
  'import-files': 'sha256 format upload',
  imports: 'date owner seenAt',
  issues: 'date key',
  joins: 'key decidedAt photos',
  log: 'key at actor action document snapshot source lines text reasonHash erased previousHash hash',
  media: `hashes url thumbnailURL filename mimeType sizes.thumbnail.url sizes.thumbnail.mimeType sizes.thumbnail.filename sizes.web.url sizes.web.mimeType
    sizes.web.filename sizes.desk.url sizes.desk.mimeType sizes.desk.filename`,
  'page-sources': 'format encoding sha256 original texts marks cutBy',
  pages: 'contentHash slot importRun importOwner importSeenAt',
  'payload-jobs': 'taskStatus log.taskID log.id queue',
  'payload-kv': 'key data',
  'payload-migrations': 'name',
  photos: 'cutBy',
  republishers: 'keyShown keyIssuedAt revokedAt lastUsedDay keyHash',
  snapshots: 'sha256',
  users: 'email resetPasswordToken salt hash sessions.id',
  'webhook-deliveries': 'document at status nextAt messageId',
  webhooks: 'url nextAt lastSuccessAt lastFailureAt lastFailure secretIssuedAt secrets run owner seenAt',
}

/**
 * Can hold words of a page, a file or a reason, but only for a while or by a way that is not walked here: what a deed leaves
 * until it is settled and the last cut (no answer has them), doubts and furniture of some formats, faults that were accepted,
 * parts of METS, the marks of a jump, the file an import is at (its path is planted), jobs (the API has none).
 */
const NOT_PLANTED: Readonly<Record<string, string>> = {
  articles: 'pending doubts',
  captions: 'pending',
  'import-files': 'partOf',
  imports: 'current message',
  joins: 'reasons',
  pages: 'acceptedFaults aftermath lastCut pending furniture',
  'payload-jobs': 'input error log.input log.output log.error',
  republishers: 'pending',
}

/**
 * Fields of text in which none is planted, as `collection.path`. Every other one of the running configuration must hold a hostile
 * text when the views are opened: a new one fails until it does, or until it stands here with why.
 */
export const UNFILLABLE: readonly string[] = [MADE, NOT_PLANTED].flatMap((table) =>
  Object.entries(table).flatMap(([slug, names]) => list(names).map((name) => `${slug}.${name}`)))
