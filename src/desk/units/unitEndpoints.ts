import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import type { Operation } from '../../editorial/cutting/operation'
import { MOST_OPERATIONS, readOperations } from '../../editorial/cutting/readOperations'
import { sheetOf } from '../../editorial/cutting/sheetOf'
import type { Actor } from '../../editorial/stages'
import { ClearError, RevisionMissing } from '../../errors'
import { cutPage, type Seen, uncutPage } from '../../recut/cutPage'
import { readPageUnits } from '../../recut/readPageUnits'
import { isUndoable } from '../../recut/undoCut'
import { inTransaction } from '../../store/inTransaction'
import { staffOf } from '../staffOf'
import { settlePage } from './settlePage'
import type { UnitsAnswer } from './UnitsAnswer'

const idOfRoute = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const answer = async (req: PayloadRequest, actor: Actor): Promise<Response> => {
  const { lastCut, page, rows, stored } = await readPageUnits(req, idOfRoute(req), actor)
  const shown: UnitsAnswer = {
    page: { id: page.id, revision: page.revision, title: page.title },
    sheet: sheetOf(stored),
    units: Object.fromEntries([...rows].map(([id, { doc }]) => [id, doc.revision])),
    locked: Object.fromEntries([...rows].flatMap(([id, { refusal }]) => (refusal ? [[id, refusal.message]] : []))),
    stages: Object.fromEntries([...rows].map(([id, { doc }]) => [id, doc.stage])),
    undo: lastCut && (await isUndoable(req, lastCut)) ? lastCut.run : null,
  }
  return Response.json(shown)
}

const readRevisions = (req: PayloadRequest, given: unknown): Record<string, number> => {
  const isMap = given !== null && typeof given === 'object' && !Array.isArray(given)
  if (isMap && Object.values(given).every((revision) => Number.isInteger(revision))) return given as Record<string, number>
  throw new ClearError(req, 428, {
    zh: '请写明所见的各篇的修订号：{ "units": { "编号": n } }，稿件与图片说明都在内。',
    en: 'Name the revisions of the texts as you saw them: { "units": { "id": n } }, articles and captions alike.',
  }, { code: 'revision-missing' })
}

const readCut = async (req: PayloadRequest): Promise<{ operations: Operation[]; seen: Seen }> => {
  await addDataAndFileToRequest(req)
  const { operations, revision, units } = (req.data ?? {}) as Record<string, unknown>
  if (!Number.isInteger(revision)) throw new RevisionMissing(req)
  const seen = { revision: revision as number, units: readRevisions(req, units) }
  const read = readOperations(operations)
  if (Array.isArray(read)) return { operations: read, seen }
  throw new ClearError(
    req, 400,
    read
      ? { zh: `第 ${read.at + 1} 步（operations[${read.at}]）不是可认的操作；没有改动任何内容。`, en: `Step ${read.at + 1} (operations[${read.at}]) is no operation that is known; nothing was done.` }
      : { zh: `请发送 1 到 ${MOST_OPERATIONS} 步操作：{ "operations": [ … ] }。`, en: `Send 1 to ${MOST_OPERATIONS} operations: { "operations": [ … ] }.` },
    { code: 'operations', ...(read ? { at: read.at } : {}) },
  )
}

/** `GET /api/pages/:id/units`: what stands on the page, line by line, and what of it this person may cut. */
const showUnits: Endpoint = {
  method: 'get',
  path: '/:id/units',
  handler: async (req) => {
    const actor = staffOf(req)
    await settlePage(req, idOfRoute(req))
    return answer(req, actor)
  },
}

/** `POST /api/pages/:id/units { revision, units, operations }`: cuts the page anew. */
const cutUnits: Endpoint = {
  method: 'post',
  path: '/:id/units',
  handler: async (req) => {
    const actor = staffOf(req)
    const { operations, seen } = await readCut(req)
    await settlePage(req, idOfRoute(req))
    await inTransaction(req, () => cutPage(req, idOfRoute(req), operations, seen, actor))
    return answer(req, actor)
  },
}

/** Which cut is meant, as GET and POST named it: the last one may be somebody else's by now. */
const readUndo = async (req: PayloadRequest): Promise<string> => {
  await addDataAndFileToRequest(req)
  const run = (req.data as { undo?: unknown } | undefined)?.undo
  if (typeof run === 'string' && run !== '') return run
  throw new ClearError(req, run === undefined || run === null ? 428 : 400, {
    zh: '请写明要撤销哪一次切分：{ "undo": "…" }，取自这一版的 units；没有改动任何内容。',
    en: 'Say which cut is to be undone: { "undo": "…" }, as the units of the page name it; nothing was done.',
  }, { code: 'undo-missing' })
}

/** `POST /api/pages/:id/units/undo { undo }`: takes the last cut back, if it is the one that is meant. */
const undoUnits: Endpoint = {
  method: 'post',
  path: '/:id/units/undo',
  handler: async (req) => {
    const actor = staffOf(req)
    const run = await readUndo(req)
    await settlePage(req, idOfRoute(req))
    await inTransaction(req, () => uncutPage(req, idOfRoute(req), run, actor))
    return answer(req, actor)
  },
}

/** Cutting a page anew; below `/api/pages`. */
export const unitEndpoints: Endpoint[] = [showUnits, cutUnits, undoUnits]
