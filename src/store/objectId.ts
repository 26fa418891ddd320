import { randomBytes, randomInt } from 'node:crypto'

const process5 = randomBytes(5).toString('hex')
let count = randomInt(0x1000000)

/**
 * An id as MongoDB makes them (https://www.mongodb.com/docs/manual/reference/bson-types/#objectid): seconds, process,
 * count; 24 hex digits. Later ones are greater.
 */
export const objectId = (): string => {
  count = (count + 1) % 0x1000000
  const seconds = Math.floor(Date.now() / 1000).toString(16).padStart(8, '0')
  return `${seconds}${process5}${count.toString(16).padStart(6, '0')}`
}
