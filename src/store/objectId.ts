import { randomBytes } from 'node:crypto'

/**
 * An id that MongoDB takes for its own (https://www.mongodb.com/docs/manual/reference/bson-types/#objectid): seconds, then 64
 * random bits; 24 hex digits. Where MongoDB counts on, whoever reads two public ids of one import would know how many texts
 * lie between them. Nothing may go by the order of ids as the order in which rows were made.
 */
export const objectId = (): string =>
  Math.floor(Date.now() / 1000).toString(16).padStart(8, '0') + randomBytes(8).toString('hex')
