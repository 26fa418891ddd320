import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import { isEditorOrAdmin } from '../access/staff'
import { ClearError } from '../errors'
import { issueOf } from '../import/issueOf'
import type { Import, Issue, Publication } from '../payload-types'
import { idOf } from '../workflow/document'
import { claimImport } from './claimImport'
import { handsOn } from './handsOn'
import { importFile, type ImportWork } from './importFile'
import { LostImport } from './LostImport'
import { openFiles } from './openFiles'
import { openProgress } from './progress'
import { wordsOf } from './wordsOf'
import type { WorkFile } from './workFile'

const GONE = {
  publication: { zh: '这次导入所属的报纸已不在；请新建导入任务。', en: 'The publication of this import is gone; make a new import.' },
  starter: {
    zh: '启动这次导入的人已无权导入；编辑可以继续这次导入。', en: 'Whoever started this import may not import any more; an editor can take it up again.',
  },
} as const

/** Whoever started it, as they are now: a person who may import no more does not import. */
const starterOf = async (req: PayloadRequest, { startedBy }: Import): Promise<TypedUser> => {
  const found = await req.payload.db.findOne<TypedUser>({ collection: 'users', where: { id: { equals: idOf(startedBy) ?? '' } } })
  const user = found && { ...found, collection: 'users' as const }
  if (!user || !isEditorOrAdmin(user)) throw new ClearError(req, 403, GONE.starter)
  return user
}

/** The issue it is for: made only when there is a page to stand in it. */
const issueFinder = (req: PayloadRequest, { date, dateCertainty, id, issue, publication }: Import): ImportWork['issue'] => {
  const { payload } = req
  let found: { date: string; id: string } | null = null
  return async () => {
    found ??= await payload.db.findOne<Issue>({ collection: 'issues', where: { id: { equals: idOf(issue) ?? '' } } })
    if (found) return found
    const paper = await payload.db.findOne<Publication>({ collection: 'publications', where: { id: { equals: idOf(publication) ?? '' } } })
    if (!paper || !date) throw new ClearError(req, 409, GONE.publication)
    found = { date, id: await issueOf(payload, { certainty: dateCertainty ?? 'printed', date, publication: paper.name }) }
    await payload.db.updateOne({ collection: 'imports', data: { issue: found.id }, options: { atomic: true }, where: { id: { equals: id } } })
    return found
  }
}

const workOff = async (payload: Payload, claimed: Import): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const files = await openFiles(payload, String(claimed.id))
  const used = new Set<WorkFile>()
  const progress = openProgress(payload, claimed, { files, used })
  try {
    const user = await starterOf(req, claimed)
    const nextOf = (file?: WorkFile): string | null => files.slice(file ? files.indexOf(file) + 1 : 0).find(({ state }) => state === 'waiting')?.path ?? null
    let { isCancelAsked } = await progress.report(nextOf())
    const issue = issueFinder(req, claimed)
    for (const file of files) {
      if (isCancelAsked) break
      if (file.state !== 'waiting') continue
      const afterPage = async (): Promise<boolean> =>
        (await progress.report(file.format === 'mets' && file.state === 'waiting' ? file.path : nextOf(file))).isCancelAsked
      isCancelAsked = await importFile({ afterPage, files, id: String(claimed.id), issue, req, used, user }, file)
    }
    const isLeft = files.some(({ state }) => state === 'waiting')
    const hasFailed = files.some(({ state }) => state === 'failed')
    // Before the last word: after a crash in between, the next worker has nothing to do but this and to say it.
    if (!isLeft && !hasFailed) await payload.db.deleteMany({ collection: 'import-chunks', where: { import: { equals: String(claimed.id) } } })
    await progress.finish(isLeft ? 'cancelled' : hasFailed ? 'failed' : 'done')
  } catch (error) {
    if (error instanceof LostImport) throw error
    payload.logger.error({ err: error, msg: `The import ${claimed.title} stopped.` })
    await progress.finish('failed', wordsOf(req, claimed.title ?? '', error))
  } finally {
    progress.stop()
  }
}

/**
 * Works off one import, if it is waiting and nobody else has taken it. Between two pages it writes how far it is and
 * looks whether it shall stop; a crash at any point leaves whole pages, and the next worker goes on with the rest.
 */
export const runImport = async (payload: Payload, id: string): Promise<void> => {
  if (handsOn.has(id)) return
  handsOn.add(id)
  try {
    const claimed = await claimImport(payload, id)
    if (claimed) await workOff(payload, claimed)
  } catch (error) {
    if (!(error instanceof LostImport)) throw error
  } finally {
    handsOn.delete(id)
  }
}
