import type { CollectionSlug } from 'payload'

import type { App, Parsed } from '../app'
import { body, type Newsroom } from '../newsroom'
import { picture } from '../picture'
import { revisionOf } from '../revisionOf'

/** Stands in every text that readers must not get; a number of its own after it says where it came from. */
export const SECRET = 'SECRET'

let count = 0
const secret = (): string => `${SECRET}${++count}x`

const draft = (): Record<string, unknown> => ({
  authors: [{ name: secret(), role: secret() }],
  body: body(secret(), secret()),
  byline: secret(),
  dateline: secret(),
  headline: secret(),
  kicker: secret(),
  subheadline: secret(),
})

const made = async (answer: Promise<{ body: Record<string, Parsed>; status: number }>): Promise<Record<string, Parsed> & { id: string }> => {
  const { body: { doc, ...rest }, status } = await answer
  if (!doc) throw new Error(`${status}: ${JSON.stringify(rest)}`)
  return doc
}

const imageOf = async (app: App, news: Newsroom, colour: string) =>
  made(app.rest('POST', '/media', {
    as: news.archivist, body: { alt: secret() }, file: { data: await picture(colour), name: `${secret()}.jpg`, type: 'image/jpeg' },
  }))

/** A publication with an issue and a page of which nothing is approved. */
const hiddenPaper = async (app: App, news: Newsroom) => {
  const publication = await made(app.rest('POST', '/publications', { as: news.archivist, body: { name: secret(), place: secret() } }))
  const issue = await made(app.rest('POST', '/issues', { as: news.archivist, body: { date: '2020-02-02', dateCertainty: 'uncertain', publication: publication.id } }))
  const page = await made(news.importPage(`${secret()}\n\n本报讯 ${secret()} 正文一段。\n\n■ ${secret()}\n`, { issue: issue.id, name: `${secret()}.txt` }))
  await app.rest('PATCH', `/pages/${page.id}`, { as: news.archivist, body: { name: secret(), revision: 1 } })
  return { issue, page, publication }
}

/** A text goes on in another that nobody may read, and one more such pair waits for an editor. */
const joinSecretly = async (app: App, news: Newsroom, from: string): Promise<void> => {
  const [to, other] = [(await news.article(draft())).id, (await news.article(draft())).id]
  const propose = async (first: string, second: string): Promise<Parsed> =>
    (await app.rest('POST', '/joins/propose', { as: news.otherEditor, body: { from: first, to: second } })).body.join
  const join = await propose(from, to)
  await propose(from, other)
  const seen = { from: join.from.revision, to: join.to.revision }
  const { body: answer, status } = await app.rest('POST', `/joins/${join.id}/confirm`, { as: news.otherEditor, body: seen })
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(answer)}`)
}

/** What the law has erased after it was public; and what the house keeps beside its texts: republishers, webhooks, an import under way. */
const besideTexts = async (app: App, news: Newsroom): Promise<string> => {
  const { id, revision } = await news.articleAt('approved', draft())
  const { body: answer, status } = await app.rest('POST', `/articles/${id}/erase`, { as: news.admin, body: { reason: secret(), revision } })
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(answer)}`)
  const republisher = await made(app.rest('POST', '/republishers', { as: news.admin, body: { contact: secret(), name: secret() } }))
  await app.rest('POST', `/republishers/${republisher.id}/key`, { as: news.admin, body: {} })
  const webhook = await made(app.rest('POST', '/webhooks', { as: news.admin, body: { name: secret(), url: `http://127.0.0.1:1/${secret()}` } }))
  for (const deed of ['secret', 'test']) await app.rest('POST', `/webhooks/${webhook.id}/${deed}`, { as: news.admin, body: {} })
  const job = await made(app.rest('POST', '/imports', { as: news.archivist, body: { issue: news.issue.id } }))
  await app.rest('POST', `/imports/${job.id}/files`, {
    as: news.archivist, body: {}, file: { data: new TextEncoder().encode(`${secret()}\n\n本报讯 ${secret()}\n`), name: `${secret()}.txt` },
  })
  return id
}

export type Secrets = {
  approved: string
  approvedCaption: string
  /** Public once, and erased by law. */
  erased: string
  hidden: Awaited<ReturnType<typeof hiddenPaper>>
  image: { filename: string; id: string }
  photo: string
  withdrawn: string
}

/** Two approved articles and captions (so that an order can betray something), and beside them something of every stage and kind that is not approved. */
export const fillWithSecrets = async (app: App, news: Newsroom): Promise<Secrets> => {
  const hidden = await hiddenPaper(app, news)
  const image = await imageOf(app, news, 'red')

  const approved = await news.articleAt('approved', { headline: '公开的题', body: body('公开的正文。') })
  await news.act(news.otherEditor, 'articles', approved.id, 'correct')
  await news.edit(news.otherEditor, 'articles', approved.id, draft())
  await news.act(news.otherEditor, 'articles', approved.id, 'flag', { reason: secret() })

  await joinSecretly(app, news, approved.id)

  const caption = await news.caption('公开的说明', { credit: '公开的署名', image: image.id, order: 7 })
  await news.publish('captions', caption.id)
  await news.act(news.otherEditor, 'captions', caption.id, 'correct')
  await news.edit(news.otherEditor, 'captions', caption.id, { text: secret() })

  const second = await news.article({ headline: '另一公开的题', kicker: secret() })
  await news.edit(news.editor, 'articles', second.id, { kicker: null })
  await news.act(news.editor, 'articles', second.id, 'submit')
  await news.act(news.admin, 'articles', second.id, 'approve')
  await news.publish('captions', (await news.caption('另一公开的说明', { title: secret() })).id)

  for (const stage of ['unproofed', 'proofing', 'proofed'] as const) {
    const { id } = await news.articleAt(stage, draft())
    await news.act(news.proofreader, 'articles', id, 'flag', { reason: secret() })
    const waiting = await news.caption(secret(), { credit: secret(), title: secret() })
    if (stage !== 'unproofed') await news.act(news.proofreader, 'captions', waiting.id, 'claim')
    if (stage === 'proofed') await news.act(news.proofreader, 'captions', waiting.id, 'submit')
  }
  const returned = await news.articleAt('proofed', draft())
  await news.act(news.editor, 'articles', returned.id, 'return', { reason: secret() })
  const withdrawn = await news.articleAt('withdrawn', draft())
  const erased = await besideTexts(app, news)
  return { approved: approved.id, approvedCaption: caption.id, erased, hidden, image: image as never, photo: String(caption.photo), withdrawn: withdrawn.id }
}

/** The house goes on working: everything changes but what is approved. */
export const workOn = async (app: App, news: Newsroom, secrets: Secrets): Promise<void> => {
  const { approved, approvedCaption, hidden, image, photo, withdrawn } = secrets
  const patch = async (slug: CollectionSlug, id: string, content: Record<string, unknown>) => {
    const { body, status } = await app.rest('PATCH', `/${slug}/${id}`, { as: news.admin, body: { ...content, revision: await revisionOf(app, slug, id) } })
    if (status !== 200) throw new Error(`${slug}/${id}: ${status} ${JSON.stringify(body)}`)
  }

  await news.edit(news.admin, 'articles', approved, { ...draft(), pages: [hidden.page.id] })
  await news.act(news.admin, 'articles', approved, 'flag', { reason: secret() })
  await news.edit(news.admin, 'captions', approvedCaption, { text: secret() })
  const { docs: open } = (await app.rest('GET', '/articles?depth=0&where[stage][equals]=approved', { as: news.admin })).body
  for (const { id } of open as { id: string }[]) {
    await news.act(news.admin, 'articles', id, 'correct')
    await news.edit(news.admin, 'articles', id, draft())
    await news.act(news.proofreader, 'articles', id, 'flag', { reason: secret() })
  }
  await news.act(news.admin, 'articles', withdrawn, 'flag', { reason: secret() })
  const drafts = await app.rest('GET', '/articles?draft=true&depth=0&limit=100&where[stage][in]=unproofed,proofing,proofed', { as: news.admin })
  for (const { id } of drafts.body.docs as { id: string }[]) {
    if (id !== approved) await news.edit(news.admin, 'articles', id, draft())
  }
  await news.article(draft())
  await news.caption(secret(), { title: secret(), credit: secret(), image: image.id })
  const another = await imageOf(app, news, 'blue')
  await patch('photos', photo, {
    article: (await news.article(draft())).id, credit: secret(), image: another.id, order: 3, page: hidden.page.id, title: secret(),
  })
  await patch('media', image.id, { alt: secret() })
  await patch('pages', news.page.id, { facsimile: another.id, issue: hidden.issue.id })
  await patch('issues', news.issue.id, { publication: hidden.publication.id })
  await patch('publications', news.publication.id, { onePairIsEnough: true })
  await hiddenPaper(app, news)
  await patch('pages', hidden.page.id, { name: secret(), number: 123 })
  const shortLived = await made(news.importPage(`${secret()}\n\n本报讯 ${secret()}\n`))
  await app.rest('DELETE', `/pages/${shortLived.id}`, { as: news.admin })
  await app.person('proofreader', secret())
  await app.rest('POST', '/payload-preferences/list', { as: news.admin, body: { value: { note: secret() } } })
}
