import { AsyncLocalStorage } from 'node:async_hooks'
import crypto from 'node:crypto'

type Hash = typeof crypto.pbkdf2
type Shared = { hashed: Map<string, Buffer>; making: AsyncLocalStorage<true>; salt: Buffer }

const KEY = Symbol.for('tests.onePassword')
const shared = globalThis as unknown as Record<symbol, Shared | undefined>

/** The password of everybody whom `person` makes (tests/helpers/app.ts). */
export const PASSWORD = 'correct-horse-battery'

/** Payload's salts have 32 bytes. */
const SALT_BYTES = 32

/**
 * Payload hashes a password so often over that making six people takes longer than most tests. The tests' people have one
 * password and one salt, so it is hashed as Payload does, once for each process, and remembered: what is stored is what
 * every other process expects. All other passwords are hashed anew each time.
 */
const remember = (): Shared => {
  const kept: Shared = { hashed: new Map(), making: new AsyncLocalStorage(), salt: crypto.randomBytes(SALT_BYTES) }
  const { pbkdf2, randomBytes } = crypto
  crypto.randomBytes = ((size: number, done?: (error: Error | null, bytes: Buffer) => void) => {
    if (kept.making.getStore() && size === SALT_BYTES && done) return void setImmediate(done, null, Buffer.from(kept.salt))
    return done ? randomBytes(size, done) : randomBytes(size)
  }) as typeof randomBytes
  crypto.pbkdf2 = ((password, salt, iterations, length, digest, done) => {
    if (password !== PASSWORD || String(salt) !== kept.salt.toString('hex')) return pbkdf2(password, salt, iterations, length, digest, done)
    const key = [iterations, length, digest].join()
    const known = kept.hashed.get(key)
    if (known) return void setImmediate(done, null, Buffer.from(known))
    pbkdf2(password, salt, iterations, length, digest, (error, hash) => {
      if (!error) kept.hashed.set(key, Buffer.from(hash))
      done(error, hash)
    })
  }) satisfies Hash as Hash
  return kept
}

/** Makes a person who has the tests' password: within `make`, Payload's salts are the tests' one. */
export const withOnePassword = <T>(make: () => Promise<T>): Promise<T> => (shared[KEY] ??= remember()).making.run(true, make)
