import { type Endpoint, NotFound, type PayloadRequest, type Where } from 'payload'

import { titleOf } from '../editorial/proofing'
import { STANDING, type StandingStage } from '../editorial/stages'
import { wholeUnits } from '../store/wholePages'
import { isClaimLapsed } from '../workflow/claimLapses'
import { PROOFREAD, type Proofread } from '../workflow/collections'
import { idOf, type WorkDocument } from '../workflow/document'
import { byPlace, placedOf } from './queue/queueOrder'
import { staffOf } from './staffOf'
import { partsOf } from './textOf'

export type StageCounts = Record<StandingStage, number>
/** `desk`: the article on whose desk it is worked on; null for a caption that belongs to none. */
export type BoardText = { collection: Proofread; desk: string | null; id: string; title: string }
export type BoardPage = { id: string | null; problems: number; stages: StageCounts; title: string }
export type BoardPerson = { id: string; lapsed: number; name: string; proofing: number; texts: BoardText[] }
export type BoardProblem = BoardText & { note: string; page: string | null }

/**
 * How far an issue is. Articles and captions count alike, each on its first page; what has become part of another article,
 * or was erased, counts no more. `totals.all` is the sum of its stages; a page with `id` null holds what stands on none.
 */
export type Board = {
  issue: { id: string; title: string }
  pages: BoardPage[]
  people: BoardPerson[]
  problems: BoardProblem[]
  totals: StageCounts & { all: number; problems: number }
}

type Unit = { doc: WorkDocument; page: string | null; text: BoardText }

const none = (): StageCounts => Object.fromEntries(STANDING.map((stage) => [stage, 0])) as StageCounts

const stagesOf = (units: readonly Unit[]): StageCounts => {
  const stages = none()
  for (const { doc } of units) if (doc.stage !== 'joined' && doc.stage !== 'erased') stages[doc.stage]++
  return stages
}

const problemsIn = (units: readonly Unit[]): number => units.filter(({ doc }) => doc.hasProblem === true).length

const namesOf = async (req: PayloadRequest, collection: 'photos' | 'users', field: string, ids: string[]): Promise<Map<string, string>> => {
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection, pagination: false, req, select: { [field]: true }, where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(docs.flatMap((row) => (row[field] ? [[String(row.id), String(idOf(row[field]))] as const] : [])))
}

const SELECT: Record<Proofread, Record<string, true>> = {
  articles: { body: true, headline: true, pages: true },
  captions: { page: true, photo: true, text: true },
}
const WORK = { assignee: true, hasProblem: true, problemNote: true, revision: true, stage: true, updatedAt: true } as const

/** One reading a collection, from which everything is counted: so all counts agree. */
const unitsOf = async (req: PayloadRequest, issue: string): Promise<Unit[]> => {
  const whole = await wholeUnits(req)
  const where: Where = { and: [{ issue: { equals: issue } }, { stage: { not_in: ['erased', 'joined'] } }, ...(whole === true ? [] : [whole])] }
  const rows: { collection: Proofread; doc: WorkDocument }[] = []
  for (const collection of PROOFREAD) {
    const { docs } = await req.payload.db.find<WorkDocument>({ collection, pagination: false, req, select: { ...SELECT[collection], ...WORK }, where })
    rows.push(...docs.map((doc) => ({ collection, doc })))
  }
  const order = new Map((await placedOf(req, [where], issue)).map((placed) => [placed.id, placed]))
  const articles = await namesOf(req, 'photos', 'article', rows.flatMap(({ doc }) => idOf(doc.photo) ?? []))
  const units = rows.map(({ collection, doc }): Unit => ({
    doc,
    page: idOf(((doc.pages as unknown[] | null | undefined) ?? [])[0] ?? doc.page),
    text: {
      collection, id: String(doc.id), title: titleOf(partsOf(collection, String(doc.id), doc)),
      desk: collection === 'articles' ? String(doc.id) : (articles.get(idOf(doc.photo) ?? '') ?? null),
    },
  }))
  return units.sort((a, b) => {
    const [one, other] = [order.get(a.text.id), order.get(b.text.id)]
    return one && other ? byPlace(one, other) : 0
  })
}

const boardPages = async (req: PayloadRequest, issue: string, units: readonly Unit[]): Promise<BoardPage[]> => {
  const { docs } = await req.payload.db.find<{ id: string; title?: string | null }>({
    collection: 'pages', pagination: false, req, select: { number: true, title: true }, sort: 'number', where: { issue: { equals: issue } },
  })
  const known = new Set(docs.map(({ id }) => String(id)))
  const pageOf = (id: string | null, title: string, own: readonly Unit[]): BoardPage => ({ id, problems: problemsIn(own), stages: stagesOf(own), title })
  const elsewhere = units.filter(({ page }) => page === null || !known.has(page))
  return [
    ...docs.map(({ id, title }) => pageOf(String(id), title ?? String(id), units.filter(({ page }) => page === String(id)))),
    ...(elsewhere.length > 0 ? [pageOf(null, '', elsewhere)] : []),
  ]
}

const boardPeople = async (req: PayloadRequest, units: readonly Unit[]): Promise<BoardPerson[]> => {
  const people = new Map<string, Unit[]>()
  for (const unit of units) {
    const id = unit.doc.stage === 'proofing' ? idOf(unit.doc.assignee) : null
    if (id !== null) people.set(id, [...(people.get(id) ?? []), unit])
  }
  const names = await namesOf(req, 'users', 'name', [...people.keys()])
  return [...people].map(([id, own]): BoardPerson => ({
    id, name: names.get(id) ?? id, proofing: own.length, texts: own.map(({ text }) => text),
    lapsed: own.filter(({ doc }) => isClaimLapsed(req, doc)).length,
  })).sort((a, b) => b.proofing - a.proofing || (a.name < b.name ? -1 : 1))
}

/** How far an issue is, who works on what, and what is wrong. @throws {NotFound} 404 · 401 · 403. */
export const readBoard = async (req: PayloadRequest, id: string): Promise<Board> => {
  staffOf(req)
  const issue = await req.payload.db.findOne<{ id: string; title?: string | null }>({
    collection: 'issues', req, select: { title: true }, where: { id: { equals: id } },
  })
  if (!issue) throw new NotFound(req.t)
  const units = await unitsOf(req, id)
  const pages = await boardPages(req, id, units)
  return {
    issue: { id, title: issue.title ?? id },
    pages,
    people: await boardPeople(req, units),
    problems: units.filter(({ doc }) => doc.hasProblem === true).map(({ doc, page, text }) => ({
      ...text, note: (doc.problemNote as string | null) ?? '', page: pages.find((each) => each.id !== null && each.id === page)?.title ?? null,
    })),
    totals: { ...stagesOf(units), all: units.length, problems: problemsIn(units) },
  }
}

/** `GET /api/issues/:id/board` */
export const boardEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/board',
  handler: async (req) => {
    staffOf(req)
    return Response.json(await readBoard(req, String(req.routeParams?.id ?? '')))
  },
}
