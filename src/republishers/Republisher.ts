import type { NewEntry } from '../log/append'

export type Scope = 'images' | 'read'

/** The row as the program reads it. */
export type Republisher = {
  id: string
  isPending?: boolean | null
  keyHash?: null | string
  keyShown?: null | string
  lastUsedDay?: null | string
  name: string
  pending?: NewEntry | null
  revision: number
  revokedAt?: null | string
  scopes: Scope[]
}
