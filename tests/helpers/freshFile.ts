import type { Payload } from 'payload'
import { vi } from 'vitest'

type Remembered = {
  _payload?: Map<string, { payload?: Payload | null }>
  _payload_clientConfigs?: object
  _payload_graphql?: { graphql: unknown; promise: unknown }
}

const ENVIRONMENT = Symbol.for('reissue.tests.environment')
const kept = globalThis as unknown as Record<symbol, NodeJS.ProcessEnv | undefined> & Remembered

const restoreEnvironment = (first: NodeJS.ProcessEnv): void => {
  for (const name of Object.keys(process.env)) if (!(name in first)) delete process.env[name]
  Object.assign(process.env, first)
}

/** What the program remembers across its bundles (`Symbol.for('reissue.…')`), as in a process that has just begun. */
const forgetProgram = (): void => {
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (key !== ENVIRONMENT && Symbol.keyFor(key)?.startsWith('reissue.')) Reflect.deleteProperty(globalThis, key)
  }
}

/** Payload keeps hold of these objects, so they are emptied, not replaced. */
const forgetPayload = (): void => {
  kept._payload?.clear()
  if (kept._payload_graphql) Object.assign(kept._payload_graphql, { graphql: null, promise: null })
}

// Runs before each test file. The files of a project share processes, which have loaded the packages once; the program
// itself, its settings and its memory begin anew with each file.
kept[ENVIRONMENT] ??= { ...process.env }
restoreEnvironment(kept[ENVIRONMENT])
forgetProgram()
forgetPayload()
vi.resetModules()
