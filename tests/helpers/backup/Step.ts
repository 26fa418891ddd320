import type { Ended } from '../reissue'
import type { Asked } from './ask'

/** What is done on a system: a `reissue` command, or opening it as a server does and asking it (see ask.ts). */
export type Step = { ask: string[] } | { run: string[] }

export type Done = Ended & { asked?: Asked }
