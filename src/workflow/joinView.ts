import type { PayloadRequest } from 'payload'

import type { Bilingual } from '../editorial/bilingual'
import { edgeMarks } from '../editorial/jumps/edgeMarks'
import { parseContinuations } from '../editorial/jumps/parseContinuation'
import { reasonWords } from '../editorial/jumps/reasonWords'
import { bodyParts } from '../editorial/lexicalBody'
import { isRefusal, type Stage, transition } from '../editorial/stages'
import { say } from '../say'
import { actorOf } from './actor'
import { idOf, readDocument, workStateOf } from './document'
import type { JoinRecord } from './joinRecord'
import { joinedStates, type Side } from './joinRules'
import { isAsJoined } from './unjoinArticles'
import { workingText } from './versions'

/** How much of the seam is shown, in characters. */
const SEAM = 80

/** Named by its file where it has neither number nor name. */
type PageView = { id: string; name: string | null; number: number | null }

/** One of the two articles, as far as a decision needs it. */
export type SideView = {
  headline: string | null
  id: string
  /** The mark as printed that leads to the other. */
  mark: string | null
  pages: PageView[]
  revision: number
  /** The end of the first part, the beginning of the continuation. */
  seam: string
  stage: Stage
}

export type JoinView = Pick<JoinRecord, 'id' | 'score' | 'source' | 'state'> & {
  canUndo: boolean
  /** Who could take it apart cannot any more: a text was changed since. */
  isChanged: boolean
  from: SideView
  reasons: Bilingual[]
  /** Why this person cannot join them now; null when they can. */
  refusal: string | null
  to: SideView
}

const readSide = async (req: PayloadRequest, relation: unknown): Promise<Side | null> => {
  const id = idOf(relation)
  const doc = id ? await readDocument(req, 'articles', id) : null
  return doc && { doc, working: await workingText(req, 'articles', doc) }
}

const pagesOf = async (req: PayloadRequest, relations: unknown): Promise<PageView[]> => {
  const ids = ((relations as unknown[] | null) ?? []).map(idOf).filter((id) => id !== null)
  const { docs } = await req.payload.db.find<PageView & { fileName?: string | null }>({
    collection: 'pages', pagination: false, req, select: { fileName: true, name: true, number: true }, where: { id: { in: ids } },
  })
  return ids.flatMap((id) => docs.filter((page) => String(page.id) === id).map(({ fileName, name, number }) => ({ id, name: name || (fileName ?? null), number: number ?? null })))
}

const viewSide = async (req: PayloadRequest, { doc, working }: Side, side: 'first' | 'second'): Promise<SideView> => {
  const edges = edgeMarks(bodyParts(working.body).map(({ text }) => text))
  const direction = side === 'first' ? 'to' : 'from'
  const marks = [...parseContinuations(String(working.continuation ?? '')), ...edges.marks]
  const text = (side === 'first' ? edges.paragraphs.at(-1) : edges.paragraphs[0]) ?? ''
  const characters = [...text]
  return {
    headline: String(working.headline ?? '') || null,
    id: doc.id,
    mark: marks.find((mark) => mark.direction === direction)?.text ?? null,
    pages: await pagesOf(req, working.pages),
    revision: doc.revision,
    seam: (side === 'first' ? characters.slice(-SEAM) : characters.slice(0, SEAM)).join(''),
    stage: doc.stage,
  }
}

const viewJoin = async (req: PayloadRequest, join: JoinRecord): Promise<JoinView | null> => {
  const [first, second] = [await readSide(req, join.from), await readSide(req, join.to)]
  if (!first || !second) return null
  if (join.state === 'proposed' && (first.doc.stage === 'joined' || second.doc.stage === 'joined')) return null
  const actor = actorOf(req)
  const states = join.state === 'proposed' ? await joinedStates(req, first, second, actor) : null
  const canUnjoin = !isRefusal(transition(await workStateOf(req, first.doc, first.working), 'unjoin', actor))
  const isAsMade = isAsJoined(join, first.doc, second.doc)
  return {
    canUndo: canUnjoin && isAsMade,
    isChanged: join.state === 'joined' && canUnjoin && !isAsMade,
    from: await viewSide(req, first, 'first'),
    id: join.id,
    reasons: (join.reasons ?? []).map(reasonWords),
    refusal: states && isRefusal(states) ? say(req, states.message) : null,
    score: join.score,
    source: join.source,
    state: join.state,
    to: await viewSide(req, second, 'second'),
  }
}

/** What people see of joins: both articles, the seam, and what they may do. What stands on an article that is gone is left out. */
export const viewJoins = async (req: PayloadRequest, joins: JoinRecord[]): Promise<JoinView[]> => {
  const views: JoinView[] = []
  for (const join of joins) {
    const view = await viewJoin(req, join)
    if (view) views.push(view)
  }
  return views
}
