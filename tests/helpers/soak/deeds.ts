import { pageText, type Role } from './office'
import type { Article, Newsdesk, Photo } from './Newsdesk'

export type Do = (desk: Newsdesk) => Promise<void>

/** The way of an article through its stages: by whom, and what. */
const WAYS: Record<string, readonly (readonly [Role, string])[]> = {
  unproofed: [['proofreader', 'claim']],
  proofing: [['proofreader', 'edit'], ['proofreader', 'edit'], ['proofreader', 'edit'], ['proofreader', 'submit'], ['proofreader', 'release']],
  proofed: [['editor', 'approve'], ['editor', 'approve'], ['editor', 'return']],
  approved: [['editor', 'correct'], ['editor', 'withdraw']],
  withdrawn: [['editor', 'restore']],
}

const edit = (desk: Newsdesk, article: Article, as: Role): Promise<boolean> => {
  const headline = `题目${desk.mark()}`
  const body = { headline, revision: article.revision }
  return desk.write(desk.office.as(as, 'PATCH', `/articles/${article.id}?depth=0`, { body }), 'edit', ({ doc }) => {
    article.revision = doc.revision
    desk.ledger.acted(`articles:${doc.id}`, doc.revision, 'edit')
    desk.ledger.texts.set(headline, `articles:${doc.id}`)
  })
}

const act = (desk: Newsdesk, article: Article, as: Role, action: string): Promise<boolean> => {
  const body = { revision: article.revision, ...(['return', 'withdraw'].includes(action) ? { reason: '请再核对' } : {}) }
  return desk.write(desk.office.as(as, 'POST', `/articles/${article.id}/${action}`, { body }), action, ({ doc }) => {
    Object.assign(article, { revision: doc.revision, stage: doc.stage })
    desk.ledger.acted(`articles:${doc.id}`, doc.revision, action)
  })
}

/** Claims, edits, approvals and the rest, as the stage allows. */
const move: Do = async (desk) => {
  const article = desk.random.pick(desk.articles)
  const [as, what] = (article && desk.random.pick(WAYS[article.stage] ?? [])) ?? ['editor', '']
  if (!article) return
  const isDone = what === '' ? false : await (what === 'edit' ? edit(desk, article, as) : act(desk, article, as, what))
  if (!isDone) await desk.refresh(article)
}

const importPage: Do = async (desk) => {
  const mark = desk.mark()
  const file = { data: new TextEncoder().encode(pageText(mark)), name: `${mark}.txt`, type: 'text/plain' }
  let made = ''
  await desk.write(desk.office.as('editor', 'POST', '/pages?depth=0', { body: { issue: desk.office.issue, number: desk.pageNumber() }, file }), 'import', ({ doc }) => {
    made = String(doc.id)
    desk.pages.push(made)
    desk.ledger.acted(`pages:${made}`, 1, 'import')
  })
  if (made) await desk.learnPage(made)
}

/** The last line of an article becomes an article of its own, or the last cut is taken back. */
const cut: Do = async (desk) => {
  const page = desk.random.pick(desk.pages)
  if (!page) return
  const shown = await desk.office.as('editor', 'GET', `/pages/${page}/units`)
  if (shown.status !== 200) return
  const { page: { revision }, sheet, undo, units } = shown.body
  type Piece = { line: object | null }
  type Unit = { id: string; kind: string; parts: { pieces: Piece[] }[] }
  // What is emptied goes, and its versions with it: not one that anybody has edited, whose text is looked for in its versions.
  const mayGo = ({ id, parts }: Unit): boolean => units[id] === 1 || parts.flatMap(({ pieces }) => pieces).filter(({ line }) => line).length > 1
  const free = (sheet.units as Unit[]).filter((unit) => unit.kind === 'article' && shown.body.stages[unit.id] === 'unproofed' && !shown.body.locked[unit.id] && mayGo(unit))
  const piece = desk.random.pick(free)?.parts.at(-1)?.pieces.at(-1)
  const isUndo = undo && desk.random.below(2) === 0
  if (!isUndo && !piece?.line) return
  const operations = [{ lines: [piece?.line], op: 'newArticle' }]
  const asking = isUndo
    ? desk.office.as('editor', 'POST', `/pages/${page}/units/undo`, { body: { undo } })
    : desk.office.as('editor', 'POST', `/pages/${page}/units`, { body: { operations, revision, units } })
  const isDone = await desk.write(asking, 'cut', (body) => desk.ledger.acted(`pages:${page}`, body.page.revision, isUndo ? 'uncut' : 'recut'))
  if (isDone) await desk.learnPage(page)
}

/** Two articles become one, or are taken apart again. */
const join: Do = async (desk) => {
  const undone = desk.random.below(2) === 0 ? desk.random.pick(desk.joins) : undefined
  if (undone) {
    desk.joins.splice(desk.joins.indexOf(undone), 1)
    await desk.write(desk.office.as('editor', 'POST', `/joins/${undone}/undo`, { body: {} }), 'unjoin', () => undefined)
    return
  }
  const free = desk.articles.filter(({ stage }) => stage === 'unproofed')
  const [from, to] = [desk.random.pick(free), desk.random.pick(free)]
  if (!from || !to || from.page === to.page) return
  const proposed = await desk.office.as('editor', 'POST', '/joins/propose', { body: { from: from.id, to: to.id } })
  if (proposed.status >= 500) desk.failures.push(`propose: ${proposed.text.slice(0, 300)}`)
  if (proposed.status !== 200 || !proposed.body.join) return
  const { id, ...sides } = proposed.body.join
  const body = { from: sides.from.revision, to: sides.to.revision }
  await desk.write(desk.office.as('editor', 'POST', `/joins/${id}/confirm`, { body }), 'join', () => {
    desk.joins.push(id)
    desk.ledger.acted(`articles:${from.id}`, body.from + 1, 'join')
  })
  for (const article of [from, to]) await desk.refresh(article)
}

const newPhoto: Do = async (desk) => {
  const page = desk.random.pick(desk.pages)
  const title = `图${desk.mark()}`
  if (!page) return
  await desk.write(desk.office.as('editor', 'POST', '/photos?depth=0', { body: { page, title } }), 'photo', ({ doc }) => {
    desk.photos.push({ id: doc.id, revision: doc.revision })
    desk.ledger.made(`photos:${doc.id}`, { credit: null, image: null, title })
  })
}

/** Taken out of the list meanwhile, so that nobody else writes to it. */
const withPhoto = async (desk: Newsdesk, work: (photo: Photo) => Promise<void>): Promise<void> => {
  const photo = desk.random.pick(desk.photos)
  if (!photo) return newPhoto(desk)
  desk.photos.splice(desk.photos.indexOf(photo), 1)
  try {
    await work(photo)
  } finally {
    desk.photos.push(photo)
  }
}

const writePhoto = (field: 'credit' | 'image', valueOf: (desk: Newsdesk) => string | undefined): Do => (desk) =>
  withPhoto(desk, async (photo) => {
    const value = valueOf(desk)
    if (value === undefined) return
    const row = `photos:${photo.id}`
    desk.ledger.sent(row, field, value)
    const body = { [field]: value, ...(photo.revision === undefined ? {} : { revision: photo.revision }) }
    const isDone = await desk.write(desk.office.as('editor', 'PATCH', `/photos/${photo.id}?depth=0`, { body }), field, ({ doc }) => {
      photo.revision = doc.revision
      desk.ledger.kept(row, field, value)
    })
    if (isDone) return
    desk.ledger.refused(row, field, value)
    photo.revision = (await desk.office.as('editor', 'GET', `/photos/${photo.id}?depth=0`)).body?.revision
  })

const upload: Do = async (desk) => {
  const file = { data: desk.image, name: 'photo.jpg', type: 'image/jpeg' }
  await desk.write(desk.office.as('editor', 'POST', '/media?depth=0', { body: { alt: desk.mark() }, file }), 'upload', ({ doc }) => {
    desk.media.push(doc.id)
    desk.ledger.files.set(`/media/file/${doc.filename}`, doc.filesize)
  })
}

/** How often each kind of write is chosen, out of their sum. */
const CHOICES: readonly (readonly [number, Do])[] = [
  [24, move], [4, importPage], [4, cut], [3, join], [2, newPhoto],
  [3, writePhoto('credit', (desk) => `摄影${desk.mark()}`)], [1, writePhoto('image', (desk) => desk.random.pick(desk.media))], [3, upload],
]

/** One write, of whatever kind the numbers say; the first ones make something to write to. */
export const someDeed = (desk: Newsdesk): Promise<void> => {
  if (desk.articles.length < 4) return importPage(desk)
  let number = desk.random.below(CHOICES.reduce((sum, [weight]) => sum + weight, 0))
  const chosen = CHOICES.find(([weight]) => (number -= weight) < 0)
  return (chosen?.[1] ?? move)(desk)
}
