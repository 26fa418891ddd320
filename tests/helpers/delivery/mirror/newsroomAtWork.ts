import type { Action } from '../../../../src/editorial/stages'
import type { Answer, App, Person } from '../../app'
import { body, type Newsroom } from '../../newsroom'
import { revisionOf } from '../../revisionOf'
import { seededRandom } from '../../soak/seededRandom'

type Slug = 'articles' | 'captions'
type Stage = 'approved' | 'unproofed' | 'withdrawn'
type Deed = (id: string) => Promise<Stage>
type Insist = (ask: () => Promise<Answer>) => Promise<void>

const PATIENCE = 50

/** Until it is done: who works on a document while another deed reaches it too is told to look again. */
const insister = (giveWay: () => Promise<void>) => async (ask: () => Promise<Answer>): Promise<void> => {
  for (let tries = 1; ; tries++) {
    await giveWay()
    const answer = await ask()
    if (answer.status === 200) return
    if (answer.status !== 409 || tries === PATIENCE) throw new Error(`${answer.status} at the ${tries}. time: ${JSON.stringify(answer.body)}`)
  }
}

/** What people do to articles that readers notice. Each is named by what it was done as, so that no two texts are the same. */
const deedsOf = ({ act, caption, edit, editor, now, otherEditor, page, proofreader }: Newsroom, insist: Insist, otherPage: string) => {
  let count = 0
  const walk = async (slug: Slug, id: string, way: readonly (readonly [Person, Action])[]): Promise<void> => {
    for (const [as, action] of way) await insist(() => act(as, slug, id, action, action === 'withdraw' ? { reason: `失实之${++count}` } : {}))
  }
  const FIRST = [[proofreader, 'claim'], [proofreader, 'submit'], [editor, 'approve']] as const
  const approve: Deed = async (id) => {
    await walk('articles', id, FIRST)
    return 'approved'
  }
  const correct: Deed = async (id) => {
    await walk('articles', id, [[otherEditor, 'correct']])
    const mark = ++count
    await insist(() => edit(otherEditor, 'articles', id, { body: body(`更正之${mark}。`, '余如前。'), headline: `题目之${mark}` }))
    await walk('articles', id, [[otherEditor, 'submit'], [editor, 'approve']])
    return 'approved'
  }
  /** To the page of the other newspaper, or back. */
  const move: Deed = async (id) => {
    await walk('articles', id, [[otherEditor, 'correct']])
    const { pages } = await now('articles', id)
    await insist(() => edit(otherEditor, 'articles', id, { headline: `另一报之${++count}`, pages: [pages[0] === otherPage ? page.id : otherPage] }))
    await walk('articles', id, [[otherEditor, 'submit'], [editor, 'approve']])
    return 'approved'
  }
  const picture: Deed = async (id) => {
    const made = await caption(`图之${++count}`, { article: id })
    await walk('captions', made.id, FIRST)
    return 'approved'
  }
  const withdraw: Deed = async (id) => {
    await walk('articles', id, [[editor, 'withdraw']])
    return 'withdrawn'
  }
  const restore: Deed = async (id) => {
    await walk('articles', id, [[editor, 'restore']])
    return 'approved'
  }
  const may: Record<Stage, Deed[]> = { approved: [correct, move, move, picture, withdraw], unproofed: [approve], withdrawn: [restore] }
  return { atFirst: [approve, move, withdraw, restore], may }
}

type Work = {
  articles: number
  /** Waited for before each request: requests to SQLite never let go of the thread, and readers would not come to ask anything. */
  giveWay: () => Promise<void>
  lanes: number
  /** A page of another newspaper, to which articles move. */
  otherPage: string
  seed: number
  steps: number
}

/**
 * Some people at once, each with articles of their own, in an order that the seed says; one of them corrects the paper's
 * date from time to time, which reaches the articles of all.
 * @returns when all is done.
 */
export const newsroomAtWork = async (app: App, news: Newsroom, { articles, giveWay, lanes, otherPage, seed, steps }: Work): Promise<void> => {
  const insist = insister(giveWay)
  const { atFirst, may } = deedsOf(news, insist, otherPage)
  const redate = async (step: number): Promise<void> => {
    const date = `2023-06-${String(10 + (step % 20))}`
    await insist(async () => app.rest('PATCH', `/issues/${news.issue.id}`, {
      as: news.archivist, body: { date, dateCertainty: 'printed', revision: await revisionOf(app, 'issues', news.issue.id) },
    }))
  }
  const lane = async (number: number): Promise<void> => {
    const random = seededRandom(seed * 100 + number)
    const mine: { id: string; stage: Stage }[] = []
    for (let i = 0; i < articles; i++) mine.push({ id: (await news.article({ headline: `第${number}组之${i}` })).id, stage: 'unproofed' })
    // Whatever the seed says, every kind of change is there.
    for (const deed of atFirst) mine[0]!.stage = await deed(mine[0]!.id)
    for (let step = 1; step <= steps; step++) {
      const article = random.pick(mine)!
      article.stage = await random.pick(may[article.stage])!(article.id)
      if (number === 0 && step % 4 === 0) await redate(step)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
}
