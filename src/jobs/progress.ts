import type { Payload } from 'payload'

import type { ImportState } from '../collections/Imports/importStates'
import { HEARTBEAT_MS, thisProcess } from '../store/owner'
import type { Import } from '../payload-types'
import { LostImport } from './LostImport'
import type { PageResult } from './PageResult'
import type { WorkFile } from './workFile'

type Work = {
  files: WorkFile[]
  /** The files that the METS file in hand has asked for: its pages. */
  used: Set<WorkFile>
}

/** Pages not yet done, as far as it is known: a file is one page, and what a METS file names are its pages. */
const pagesLeft = ({ files, used }: Work): number => {
  const alone = files.filter((file) => file.state === 'waiting' && file.format !== 'mets' && !used.has(file) && file.results.length === 0)
  const ofMets = files.filter((file) => file.state === 'waiting' && file.format === 'mets').reduce((sum, { results }) => sum + results.length, 0)
  return alone.length + Math.max(0, used.size - ofMets)
}

const countsOf = (work: Work): Partial<Import> => {
  const results = work.files.flatMap((file) => file.results)
  const count = (status: PageResult['status']): number => results.filter((result) => result.status === status).length
  return {
    pagesDone: results.length,
    pagesTotal: results.length + pagesLeft(work),
    pagesNew: count('new'),
    pagesUnchanged: count('unchanged'),
    pagesReimported: count('re-imported'),
    pagesFailed: count('failed'),
  }
}

export type Progress = {
  /** Says how far it is and what comes next; tells whether somebody asked to stop. @throws {LostImport} */
  report: (current: string | null) => Promise<{ isCancelAsked: boolean }>
  /** The last word. @throws {LostImport} */
  finish: (state: ImportState, message?: Import['message']) => Promise<void>
  stop: () => void
}

/** Shows how far an import is: one atomic update a page, which matches only as long as the import is this process's. */
export const openProgress = (payload: Payload, { id }: Import, work: Work): Progress => {
  const begin = Date.now()
  const before = work.files.reduce((sum, { results }) => sum + results.length, 0)

  const write = async (data: Record<string, unknown>): Promise<Import> => {
    const now = new Date().toISOString()
    const mine = await payload.db.updateOne({
      collection: 'imports', data: { ...data, seenAt: now, updatedAt: now }, options: { atomic: true },
      where: { and: [{ id: { equals: id } }, { state: { equals: 'running' } }, { owner: { equals: thisProcess() } }] },
    })
    if (!mine) throw new LostImport()
    return mine as unknown as Import
  }
  const figures = (): Record<string, unknown> => {
    const counts = countsOf(work)
    const seconds = Math.max(0.001, (Date.now() - begin) / 1000)
    return { ...counts, rate: Math.max(0, (counts.pagesDone ?? 0) - before) / seconds }
  }
  // A page that takes long, or waits for another process, is no sign of death.
  const heartbeat = setInterval(() => void write({}).catch(() => undefined), HEARTBEAT_MS)
  heartbeat.unref()

  return {
    report: async (current) => ({ isCancelAsked: (await write({ ...figures(), current })).isCancelAsked === true }),
    finish: async (state, message = null) => {
      await write({ ...figures(), current: null, finishedAt: new Date().toISOString(), message, owner: null, state })
    },
    stop: () => clearInterval(heartbeat),
  }
}
