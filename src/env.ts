import path from 'node:path'

export type Environment = {
  /** `file:…` (SQLite) or `mongodb://…`. */
  databaseURI: string
  databaseKind: 'sqlite' | 'mongodb'
  secret: string
  mediaDir: string
  /** The address people type, without a slash at the end; empty when not told. */
  serverURL: string
  /** Where whoever runs the server can be written to, for harvesters; empty when not told. */
  contactEmail: string
  /** What the site is called for readers; empty when not told. */
  siteName: string
  port: number
  /** A claim of somebody who has not written for so many hours is free for anybody. */
  claimLapsesHours: number
  /** A session ends after so many hours, unless it is gone on with. */
  sessionHours: number
  /** The folder of the read model that the delivery API is served from; it can be thrown away. */
  deliveryDir: string
  /** For so many seconds a copy of a public answer may be shown without asking again, also of what is withdrawn meanwhile. */
  deliveryMaxAge: number
  /** Whether who is not signed in is answered by Payload's own REST and GraphQL, beside the delivery API. */
  publicPayloadAPI: 'closed' | 'open'
  /** By whose clocks the log and the history tell times and days; an IANA name. */
  timeZone: string
}

/** A setting that cannot be used; the message says which, why, and what to write instead. */
export class BadEnvironment extends Error {}

const DEFAULT_DATABASE = 'file:./data/reissue.db'
const SHORTEST_SECRET = 16
const DEFAULT_CLAIM_HOURS = 24
const LONGEST_CLAIM_HOURS = 8_760
const DEFAULT_SESSION_HOURS = 12
const LONGEST_SESSION_HOURS = 720
const LONGEST_MAX_AGE = 86_400
const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

/** The file of a SQLite database, absolute: `file:./data/reissue.db` → `/srv/reissue/data/reissue.db` */
export const databaseFile = (uri: string): string => path.resolve(uri.replace(/^file:(\/\/)?/u, '').replace(/\?.*$/u, ''))

const readDatabase = (raw: string | undefined): Pick<Environment, 'databaseKind' | 'databaseURI'> => {
  const uri = raw?.trim() || DEFAULT_DATABASE
  if (uri.startsWith('file:')) return { databaseKind: 'sqlite', databaseURI: uri }
  if (uri.startsWith('mongodb://') || uri.startsWith('mongodb+srv://')) {
    return { databaseKind: 'mongodb', databaseURI: uri }
  }
  throw new BadEnvironment(
    `DATABASE_URI must begin with file: (SQLite) or mongodb:// (MongoDB), but begins with “${uri.slice(0, 12)}”.`,
  )
}

/**
 * The build evaluates the configuration but opens nothing, so it needs no secret; everything that opens the database does.
 */
const readSecret = (raw: string | undefined, isOptional: boolean): string => {
  const secret = raw?.trim() ?? ''
  if (isOptional) return secret
  if (secret.length < SHORTEST_SECRET) {
    throw new BadEnvironment(
      secret === ''
        ? 'PAYLOAD_SECRET is not set. It signs the sessions and has no default: set it, in the environment or in .env, to a long random text, for example the output of `openssl rand -hex 32`. (`npm run demo` makes one in data/secret, which the commands take when the variable is not there at all; one that is empty does not count as that.)'
        : `PAYLOAD_SECRET has ${secret.length} characters; it needs at least ${SHORTEST_SECRET}. Use for example the output of \`openssl rand -hex 32\`.`,
    )
  }
  return secret
}

const readPort = (raw: string | undefined): number => {
  const port = raw ? Number(raw) : 3000
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new BadEnvironment(`PORT must be a whole number from 1 to 65535, but is “${raw}”.`)
  }
  return port
}

/** @param longest in words, for the message. */
const readHours = (name: string, raw: string | undefined, standard: number, most: number, longest: string): number => {
  const text = raw?.trim() ?? ''
  const hours = text === '' ? standard : Number(text)
  if (!(hours > 0 && hours <= most)) {
    throw new BadEnvironment(`${name} must be a number of hours above 0 and at most ${most} (${longest}), but is “${raw}”.`)
  }
  return hours
}

const isTimeZone = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}

const readTimeZone = (raw: string | undefined): string => {
  const timeZone = raw?.trim() || DEFAULT_TIME_ZONE
  // Not every browser knows offsets (+08:00).
  if (/^\p{L}/u.test(timeZone) && isTimeZone(timeZone)) return timeZone
  throw new BadEnvironment(`TIME_ZONE must be the IANA name of a time zone, like ${DEFAULT_TIME_ZONE} or Europe/Paris, but is “${timeZone}”.`)
}

const readMaxAge = (raw: string | undefined): number => {
  const seconds = Number(raw?.trim() || 0)
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_MAX_AGE) return seconds
  throw new BadEnvironment(`DELIVERY_MAX_AGE must be a whole number of seconds from 0 (ask again each time) to ${LONGEST_MAX_AGE} (a day), but is “${raw}”.`)
}

/** @throws {BadEnvironment} */
export const readPublicPayloadAPI = (raw: string | undefined): Environment['publicPayloadAPI'] => {
  const value = raw?.trim() || 'open'
  if (value === 'open' || value === 'closed') return value
  throw new BadEnvironment(`PUBLIC_PAYLOAD_API must be open (the default) or closed, but is “${raw}”.`)
}

/** As the schema of OAI-PMH has it, and as an address that goes by mail. */
const EMAIL = /^[^\s@<>"'(),;:\\]{1,64}@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/iu
const LONGEST_EMAIL = 254

const readContactEmail = (raw: string | undefined): string => {
  const text = raw?.trim() ?? ''
  if (text === '' || (text.length <= LONGEST_EMAIL && EMAIL.test(text))) return text
  throw new BadEnvironment(`CONTACT_EMAIL must be one e-mail address like archive@example.org, without a name, but is “${raw}”.`)
}

const LONGEST_NAME = 80

const readSiteName = (raw: string | undefined): string => {
  const name = raw?.trim() ?? ''
  if ([...name].length <= LONGEST_NAME && !/\p{C}/u.test(name)) return name
  throw new BadEnvironment(`SITE_NAME must be one line of at most ${LONGEST_NAME} characters, but is “${[...name].slice(0, LONGEST_NAME).join('')}”.`)
}

const readServerURL = (raw: string | undefined): string => {
  const text = raw?.trim() ?? ''
  if (!text) return ''
  try {
    return new URL(text).origin
  } catch {
    throw new BadEnvironment(`SERVER_URL must be an address like https://reissue.example.org, but is “${text}”.`)
  }
}

/**
 * The environment, checked once.
 * @param options without `needsSecret`, for what signs nothing, the secret may be missing.
 * @throws {BadEnvironment} naming the variable, what is wrong with it, and what to write.
 */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env, { needsSecret = true } = {}): Environment => ({
  ...readDatabase(source.DATABASE_URI),
  secret: readSecret(source.PAYLOAD_SECRET, !needsSecret || source.NEXT_PHASE === 'phase-production-build'),
  mediaDir: path.resolve(source.MEDIA_DIR?.trim() || './media'),
  serverURL: readServerURL(source.SERVER_URL),
  contactEmail: readContactEmail(source.CONTACT_EMAIL),
  siteName: readSiteName(source.SITE_NAME),
  port: readPort(source.PORT),
  deliveryDir: path.resolve(source.DELIVERY_DIR?.trim() || './data/delivery'),
  deliveryMaxAge: readMaxAge(source.DELIVERY_MAX_AGE),
  claimLapsesHours: readHours('CLAIM_LAPSES_HOURS', source.CLAIM_LAPSES_HOURS, DEFAULT_CLAIM_HOURS, LONGEST_CLAIM_HOURS, 'a year'),
  sessionHours: readHours('SESSION_HOURS', source.SESSION_HOURS, DEFAULT_SESSION_HOURS, LONGEST_SESSION_HOURS, '30 days'),
  publicPayloadAPI: readPublicPayloadAPI(source.PUBLIC_PAYLOAD_API),
  timeZone: readTimeZone(source.TIME_ZONE),
})
