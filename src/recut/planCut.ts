import type { PayloadRequest } from 'payload'

import type { Sheet } from '../editorial/cutting/sheet'
import type { CutUnits } from '../editorial/cutting/unitsOf'
import type { Actor } from '../editorial/stages'
import type { PageReport } from '../ingest/report/pageReport'
import { objectId } from '../store/objectId'
import { newHold } from '../workflow/joinPair'
import type { CutPlan } from './cutPlan'
import { checkGoing } from './goingAway'
import { joinsOf } from './joinsOf'
import type { Gone, LastCut } from './lastCut'
import { newUnits } from './newUnits'
import type { Removed, Turned } from './page/aftermath'
import { joinedVersions } from './page/joinedVersions'
import { plannedPhotos } from './plannedPhotos'
import { readGone } from './readGone'
import { type PageUnits, type PhotoRow, plainPhoto, type UnitRow } from './readPageUnits'
import { refusePhotos } from './refusePhotos'
import { recutUnit, refuseLocked } from './turnedUnit'

export type Cut = { after: Sheet; before: Sheet; units: CutUnits }

/** The stored units that a cut changes or takes away: each must stand at the revision that was seen. */
export const concernedBy = ({ units: { articles, captions, removed } }: Cut): string[] => [
  ...articles.filter(({ change }) => change === 'text' || change === 'order').map(({ id }) => id),
  ...captions.filter(({ change }) => change === 'text').map(({ id }) => id),
  ...removed.map(({ id }) => id),
]

type Going = { gone: Gone[]; holds: CutPlan['holds']; photos: PhotoRow[]; remove: Removed[] }

const planGoing = async (req: PayloadRequest, page: PageUnits, { removed }: CutUnits): Promise<Going> => {
  const going: Going = { gone: [], holds: [], photos: [], remove: [] }
  for (const { id } of removed) {
    const row = page.rows.get(id) as UnitRow
    refuseLocked(req, row)
    const photo = await checkGoing(req, row, page)
    const name = { collection: row.collection, id }
    going.gone.push(await readGone(req, name, row.doc))
    going.holds.push({ ...name, held: newHold(), revision: row.doc.revision })
    going.remove.push(name, ...(photo ? [{ collection: 'photos' as const, id: photo.id }] : []))
    if (photo) going.photos.push(photo)
  }
  return going
}

/** What was noted of an article that goes is noted of its heir. */
const problemFor = (id: string, { removed }: CutUnits, { rows }: PageUnits): string | null =>
  removed.flatMap((away) => {
    const doc = rows.get(away.id)?.doc
    return away.heir === id && doc?.hasProblem && doc.problemNote ? [String(doc.problemNote)] : []
  }).join('\n') || null

const planTurns = async (req: PayloadRequest, page: PageUnits, { articles, captions, ...rest }: CutUnits, actor: Actor): Promise<Turned[]> => {
  const turned: Turned[] = []
  for (const { change, content, id } of [...articles, ...captions]) {
    const row = page.rows.get(id)
    if (!row || change === 'none') continue
    const problem = problemFor(id, { articles, captions, ...rest }, page)
    turned.push(await recutUnit(req, row, { actor, content, isText: change === 'text', page: page.page.id, problem }))
  }
  return turned
}

/** The report goes on telling what the import found; what is gone cannot be opened from it any more. */
const unlinked = (reported: PageReport['cut'], { removed }: CutUnits): PageReport['cut'] =>
  reported.map(({ id, ...rest }) => (removed.some((away) => away.id === id) ? rest : { ...(id ? { id } : {}), ...rest }))

/**
 * What a cut comes to in the database. Stores nothing.
 * @throws {NotAllowedNow} 403 or 409 when this person cannot cut one of the units · {@link checkGoing} 409.
 */
export const planCut = async (req: PayloadRequest, page: PageUnits, cut: Cut, actor: Actor): Promise<CutPlan> => {
  const { units } = cut
  const report = (page.page.report ?? null) as PageReport | null
  const run = objectId()
  const ids = new Map([...units.articles, ...units.captions].filter(({ change }) => change === 'new').map(({ id }) => [id, objectId()]))
  const going = await planGoing(req, page, units)
  const turn = await planTurns(req, page, units, actor)
  const photos = await plannedPhotos(req, page, units, (id) => (id === null ? null : (ids.get(id) ?? id)))
  await refusePhotos(req, page, photos.changed, actor)
  const made = newUnits(req, page, cut, { actor, ids, photos, run })
  const articles = going.gone.flatMap(({ collection, id }) => (collection === 'articles' ? [id] : []))
  const lastCut: LastCut = {
    run,
    turned: turn.map(({ collection, id, revision }) => ({ after: revision + 1, before: revision, collection, id })),
    made: made.made.map(({ collection, id }) => ({ collection, id })),
    gone: going.gone,
    joined: await joinedVersions(req, articles),
    joins: await joinsOf(req, articles),
    photos: {
      changed: photos.changed, gone: going.photos.map((photo) => ({ ...plainPhoto(photo), id: photo.id })), made: made.photos,
    },
    furniture: [...page.stored.furniture],
    reported: report?.cut ?? null,
  }
  return {
    action: 'recut',
    run,
    holds: [...turn.map(({ collection, held, id, revision }) => ({ collection, held, id, revision })), ...going.holds],
    documents: made.documents,
    versions: [],
    aftermath: {
      made: made.made, move: [], remove: going.remove, turn,
      photos: photos.changed.map(({ after, before, id }) => ({ data: after, id, was: before })),
    },
    furniture: units.furniture,
    report: report && { ...report, cut: unlinked(report.cut, units) },
    lastCut,
  }
}

