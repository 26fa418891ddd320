import type { Stage, StandingStage } from '../../../src/editorial/stages'
import { STANDING } from '../../../src/editorial/stages'
import type { App } from '../app'
import { body, type Newsroom } from '../newsroom'

/** An article with a word of its own in what readers must not get. */
export type AtStage = {
  canary: string
  id: string
  /** Whether the house still has that word; an erasure has taken it out. */
  isKept: boolean
  stage: Stage
  /** What readers are answered who ask for it. */
  toReaders: number
}

let count = 0
const canaryOf = (stage: string): string => `CANARY${++count}${stage}x`

const TO_READERS: Record<StandingStage, number> = { unproofed: 404, proofing: 404, proofed: 404, approved: 200, withdrawn: 410 }

const mustBe = (answer: { body: unknown; status: number }): void => {
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
}

const standing = async (news: Newsroom, stage: StandingStage): Promise<AtStage> => {
  const canary = canaryOf(stage)
  const isPublic = stage === 'approved'
  const { id } = await news.articleAt(stage, isPublic ? { headline: '公开的题', body: body('公开的正文。') } : { headline: canary, body: body(canary) })
  if (isPublic) mustBe(await news.act(news.otherProofreader, 'articles', id, 'flag', { reason: canary }))
  return { canary, id, isKept: true, stage, toReaders: TO_READERS[stage] }
}

/** Approved, and opened again: the approved version stays public, what is written now does not. */
const reopened = async (news: Newsroom): Promise<AtStage> => {
  const canary = canaryOf('reopened')
  const { id } = await news.articleAt('approved', { headline: '公开的题', body: body('公开的正文。') })
  mustBe(await news.act(news.otherEditor, 'articles', id, 'correct'))
  mustBe(await news.edit(news.otherEditor, 'articles', id, { headline: canary, body: body(canary) }))
  return { canary, id, isKept: true, stage: 'proofing', toReaders: 200 }
}

const erased = async (app: App, news: Newsroom, before: StandingStage, toReaders: number): Promise<AtStage> => {
  const canary = canaryOf('erased')
  const { id, revision } = await news.articleAt(before, { headline: canary, body: body(canary) })
  mustBe(await app.rest('POST', `/articles/${id}/erase`, { as: news.admin, body: { reason: '法院判决', revision } }))
  return { canary, id, isKept: false, stage: 'erased', toReaders }
}

const joined = async (app: App, news: Newsroom): Promise<AtStage> => {
  const canary = canaryOf('joined')
  const [first, second] = [await news.article({ headline: '上篇', body: body('上半。') }), await news.article({ headline: canary, body: body(canary) })]
  const { body: { join } } = await app.rest('POST', '/joins/propose', { as: news.otherEditor, body: { from: first.id, to: second.id } })
  mustBe(await app.rest('POST', `/joins/${join.id}/confirm`, { as: news.otherEditor, body: { from: join.from.revision, to: join.to.revision } }))
  return { canary, id: second.id, isKept: true, stage: 'joined', toReaders: 404 }
}

/** One article at every stage there is, and those that stand between two: opened again, erased before and after it was public. */
export const oneOfEachStage = async (app: App, news: Newsroom): Promise<AtStage[]> => {
  const all: AtStage[] = []
  for (const stage of STANDING) all.push(await standing(news, stage))
  all.push(await reopened(news), await joined(app, news), await erased(app, news, 'proofed', 404), await erased(app, news, 'approved', 451))
  return all
}
