import type { Action, StandingStage } from '../../src/editorial/stages'
import type { App, Answer, Parsed, Person } from './app'

type Slug = 'articles' | 'captions'
export type Doc = { id: string; revision: number; [key: string]: Parsed }

export type Newsroom = {
  admin: Person
  /** Makes what the tests need and touches nothing else, so that the two pairs of eyes stay free. */
  archivist: Person
  editor: Person
  otherEditor: Person
  otherProofreader: Person
  proofreader: Person
  issue: Doc
  page: Doc
  publication: Doc
  /** An action on a document at the revision it now has, or at the one given. */
  act: (as: Person | undefined, slug: Slug, id: string, action: Action, options?: { reason?: string; revision?: number }) => Promise<Answer>
  article: (content?: Record<string, unknown>) => Promise<Doc>
  /** An article that has been brought to a stage by proofreader and editor, in the usual way. */
  articleAt: (stage: StandingStage, content?: Record<string, unknown>) => Promise<Doc>
  /** A caption with a photo of its own. */
  caption: (text: string, photo?: Record<string, unknown>) => Promise<Doc>
  edit: (as: Person | undefined, slug: Slug, id: string, content: Record<string, unknown>, revision?: number) => Promise<Answer>
  /** A page imported from a text, in the newsroom's issue unless another is given. */
  importPage: (text: string | Uint8Array, options?: { as?: Person; issue?: string; name?: string; number?: number }) => Promise<Answer>
  /** What staff see of it now: the newest text. */
  now: (slug: Slug, id: string) => Promise<Doc>
  /** Brings a document that stands at `unproofed` or `proofing` to `approved`. */
  publish: (slug: Slug, id: string) => Promise<void>
}

const WALK: Record<StandingStage, Action[]> = {
  unproofed: [],
  proofing: ['claim'],
  proofed: ['claim', 'submit'],
  approved: ['claim', 'submit', 'approve'],
  withdrawn: ['claim', 'submit', 'approve', 'withdraw'],
}

export const body = (...paragraphs: string[]): Record<string, unknown> => ({
  root: {
    type: 'root', version: 1, direction: null, format: '', indent: 0,
    children: paragraphs.map((text) => ({
      type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0,
      children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
    })),
  },
})

const mustBe = (status: number, answer: Answer): Answer => {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer
}

/** A publication with an issue, one imported page and people of every role. */
export const openNewsroom = async (app: App): Promise<Newsroom> => {
  const archivist = await app.person('editor', '建档员')
  const [admin, editor, otherEditor, proofreader, otherProofreader] = [
    await app.person('admin', '管理员甲'), await app.person('editor', '编辑甲'), await app.person('editor', '编辑乙'),
    await app.person('proofreader', '校对甲'), await app.person('proofreader', '校对乙'),
  ]
  const make = async (slug: string, content: Record<string, unknown>): Promise<Doc> =>
    mustBe(201, await app.rest('POST', `/${slug}?depth=0`, { as: archivist, body: content })).body.doc

  const publication = await make('publications', { name: '聊城日报' })
  const issue = await make('issues', { publication: publication.id, date: '2023-06-19', dateCertainty: 'inferred' })

  let number = 0
  const importPage: Newsroom['importPage'] = (text, options = {}) =>
    app.rest('POST', '/pages?depth=0', {
      as: options.as ?? archivist,
      body: { issue: options.issue ?? issue.id, number: options.number ?? ++number },
      file: { data: typeof text === 'string' ? new TextEncoder().encode(text) : text, name: options.name ?? 'page.txt' },
    })
  const page = mustBe(201, await importPage('全市安全生产月活动举行\n\n本报讯 6月16日上午，活动在广场举行。\n')).body.doc as Doc

  const now: Newsroom['now'] = async (slug, id) =>
    mustBe(200, await app.rest('GET', `/${slug}/${id}?depth=0&draft=true`, { as: admin })).body as Doc

  const act: Newsroom['act'] = async (as, slug, id, action, { reason, revision } = {}) =>
    app.rest('POST', `/${slug}/${id}/${action}`, {
      as, body: { revision: revision ?? (await now(slug, id)).revision, ...(reason === undefined ? {} : { reason }) },
    })

  const edit: Newsroom['edit'] = async (as, slug, id, content, revision) =>
    app.rest('PATCH', `/${slug}/${id}?depth=0`, {
      as, body: { ...content, revision: revision ?? (await now(slug, id)).revision },
    })

  const walk = async (slug: Slug, id: string, actions: Action[]): Promise<void> => {
    for (const action of actions) {
      const as = action === 'claim' || action === 'submit' ? proofreader : editor
      mustBe(200, await act(as, slug, id, action, action === 'withdraw' ? { reason: '失实' } : {}))
    }
  }

  const article: Newsroom['article'] = (content = {}) =>
    make('articles', { headline: '题目', body: body('正文。'), pages: [page.id], ...content })

  const articleAt: Newsroom['articleAt'] = async (stage, content) => {
    const { id } = await article(content)
    await walk('articles', id, WALK[stage])
    return now('articles', id)
  }

  const caption: Newsroom['caption'] = async (text, photo = {}) => {
    const slot = await make('photos', { title: '图', page: page.id, ...photo })
    return make('captions', { text, photo: slot.id })
  }

  const publish: Newsroom['publish'] = async (slug, id) => {
    const { stage } = await now(slug, id)
    if (stage === 'unproofed') return walk(slug, id, WALK.approved)
    mustBe(200, await act(otherEditor, slug, id, 'submit'))
    mustBe(200, await act(editor, slug, id, 'approve'))
  }

  return {
    act, admin, archivist, article, articleAt, caption, edit, editor, importPage, issue, now, otherEditor,
    otherProofreader, page, proofreader, publication, publish,
  }
}
