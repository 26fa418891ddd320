import { createHash, randomBytes } from 'node:crypto'

/** Begins every key, so that one in a wrong place is recognised for what it is. */
export const KEY_PREFIX = 'reissue_'

/** How much of a key stays readable, to tell two apart. */
const SHOWN = KEY_PREFIX.length + 6

/** 256 random bits: no salt or slow hash is needed, nobody tries them all. */
export const makeKey = (): string => `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`

export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')

export const shownPart = (key: string): string => `${key.slice(0, SHOWN)}…`
