import type { PayloadRequest } from 'payload'

import { type Actor, refusalToCut } from '../editorial/stages'
import { ClearError } from '../errors'
import type { PageReport } from '../ingest/report/pageReport'
import type { NewDocument } from '../store/insertAll'
import { objectId } from '../store/objectId'
import { contentOf } from '../workflow/collections'
import { idOf, type WorkDocument, workStateOf } from '../workflow/document'
import { newHold } from '../workflow/joinPair'
import { readSettled } from '../workflow/settle'
import { workOf } from '../workflow/unjoinArticles'
import { versionAt, workingText } from '../workflow/versions'
import { nothingToUndo, touchedSince } from './cutErrors'
import type { CutPlan } from './cutPlan'
import type { LastCut, UnitName } from './lastCut'
import type { Removed, Turned } from './page/aftermath'
import type { PageUnits, PhotoRow, UnitRow } from './readPageUnits'
import { refusePhotos } from './refusePhotos'
import { type IsThere, lookUp, stillThere, withoutLost } from './stillThere'
import { refuseLocked, turnedUnit } from './turnedUnit'

const rowOf = async (req: PayloadRequest, { collection, id }: UnitName, revision: number, actor: Actor): Promise<UnitRow> => {
  const doc = await readSettled(req, collection, id)
  if (!doc || doc.revision !== revision) throw touchedSince(req)
  const working = await workingText(req, collection, doc)
  return { collection, doc, refusal: refusalToCut(await workStateOf(req, doc, working), actor), working }
}

const FIELDS = ['article', 'credit', 'order'] as const

const isAs = (photo: PhotoRow | null, data: Record<string, unknown>): boolean =>
  photo !== null && FIELDS.every((name) => !(name in data) || ((name === 'article' ? idOf(photo[name]) : photo[name]) ?? null) === (data[name] ?? null))

const checkPhotos = async (req: PayloadRequest, { changed, made }: LastCut['photos']): Promise<void> => {
  const read = (id: string): Promise<PhotoRow | null> => req.payload.db.findOne<PhotoRow>({ collection: 'photos', req, where: { id: { equals: id } } })
  for (const { after, id } of changed) if (!isAs(await read(id), after)) throw touchedSince(req)
  for (const { data, id } of made) {
    const photo = await read(id)
    if (!isAs(photo, data) || idOf(photo?.image)) throw touchedSince(req)
  }
}

/** What went comes back as it was, marked with this run, so that nobody sees it before the decision. */
const backAgain = ({ gone, photos }: LastCut, run: string): Pick<CutPlan, 'documents' | 'versions'> => {
  const rows = (collection: UnitName['collection']): NewDocument[] =>
    gone.filter((each) => each.collection === collection).map(({ id, row }) => ({ collection, data: { ...row, cutBy: run }, id }))
  const slots = photos.gone.map(({ id, ...data }): NewDocument => ({ collection: 'photos', data: { ...data, cutBy: run }, id: String(id) }))
  return {
    documents: [...rows('articles'), ...slots, ...rows('captions')],
    versions: gone.flatMap(({ collection, id, versions }) => versions.map((version) => ({ collection, id, version: { ...version, cutBy: run } }))),
  }
}

/** What a text that was cut had before, without what has been deleted since. @throws {touchedSince} 409. */
const textBefore = async (req: PayloadRequest, { before, collection, id }: LastCut['turned'][number], isThere: IsThere): Promise<WorkDocument> => {
  const version = await versionAt(req, collection, id, before)
  if (!version) throw touchedSince(req)
  return withoutLost(req, collection, version, isThere)
}

/**
 * What undoing the last cut of a page comes to, as long as nobody has touched what it made. Stores nothing.
 * @throws {touchedSince} 409 · {@link nothingToUndo} 409 · NotAllowedNow 403 or 409.
 */
export const planUndo = async (req: PayloadRequest, { lastCut: stored, page, rows }: Pick<PageUnits, 'lastCut' | 'page' | 'rows'>, actor: Actor): Promise<CutPlan> => {
  if (!stored) throw nothingToUndo(req)
  const isThere = lookUp(req, stored)
  const lastCut = await stillThere(req, stored, isThere)
  const { photos } = lastCut
  const report = (page.report ?? null) as PageReport | null
  const run = objectId()
  const turn: Turned[] = []
  for (const unit of lastCut.turned) {
    const row = await rowOf(req, unit, unit.after, actor)
    refuseLocked(req, row)
    const before = await textBefore(req, unit, isThere)
    turn.push(turnedUnit(req, row, { action: 'uncut', content: contentOf(req, unit.collection, before), fields: workOf(before), page: page.id }))
  }
  const holds: CutPlan['holds'] = turn.map(({ collection, held, id, revision }) => ({ collection, held, id, revision }))
  for (const unit of lastCut.made) {
    refuseLocked(req, await rowOf(req, unit, 1, actor))
    holds.push({ ...unit, held: newHold(), revision: 1 })
  }
  await checkPhotos(req, photos)
  await refusePhotos(req, { rows }, photos.changed, actor)
  const remove: Removed[] = [...lastCut.made, ...photos.made.map(({ id }) => ({ collection: 'photos' as const, id }))]
  return {
    ...backAgain(lastCut, run),
    action: 'uncut', run, holds,
    aftermath: {
      joined: lastCut.joined ?? [], joins: lastCut.joins ?? [], move: [], remove, turn,
      photos: photos.changed.map(({ after, before, id }) => ({ data: before, id, was: after })),
    },
    furniture: lastCut.furniture,
    report: report && lastCut.reported ? { ...report, cut: lastCut.reported } : null,
    lastCut: null,
  }
}

/** Whether the last cut can still be undone, by somebody. */
export const isUndoable = async (req: PayloadRequest, lastCut: LastCut): Promise<boolean> => {
  const { made, photos, turned } = lastCut
  const at = async ({ collection, id }: UnitName, revision: number): Promise<boolean> =>
    (await req.payload.db.count({ collection, req, where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] } })).totalDocs === 1
  for (const unit of turned) if (!(await at(unit, unit.after))) return false
  for (const unit of made) if (!(await at(unit, 1))) return false
  const isThere = lookUp(req, lastCut)
  const look = async (): Promise<void> => {
    await checkPhotos(req, photos)
    await stillThere(req, lastCut, isThere)
    for (const unit of turned) await textBefore(req, unit, isThere)
  }
  return look().then(() => true, (error: unknown) => {
    if (error instanceof ClearError) return false
    throw error
  })
}
