import { setTimeout as sleep } from 'node:timers/promises'

import { lexicalBody } from '../../../src/editorial/lexicalBody'
import { picture } from '../picture'
import { startReceiver } from '../receiver'
import type { ServedPerson, Server } from '../server'
import { CANARY, SHORT_CANARY } from './CANARY'

type Row = Record<string, unknown> & { id: string }
/** By what stands in the paths of the views and in the names of the collections. */
export type Planted = Readonly<Record<string, string>>

const PAGE = `${CANARY}\n\n本报讯 6月16日上午，${CANARY}活动在广场举行，市民到场。\n\n下转2版\n\n■ ${CANARY}\n`

/** Puts hostile texts into everything that people can write, and brings texts to every stage, each with a hostile reason. */
export const plant = async (server: Server, admin: ServedPerson): Promise<Planted> => {
  const ask = async (method: string, path: string, body: Record<string, unknown>, as = admin, file?: { data: Uint8Array; name: string }): Promise<Row> => {
    const { body: answer, status, text } = await server.rest(method, path, { as, body, file })
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`)
    return answer.doc
  }
  const make = (slug: string, body: Record<string, unknown>, file?: { data: Uint8Array; name: string }): Promise<Row> =>
    ask('POST', `/${slug}?depth=0`, body, admin, file)
  const act = async (slug: string, id: string, ...actions: [action: string, as?: ServedPerson][]): Promise<void> => {
    for (const [action, as = admin] of actions) {
      const { body } = await server.rest('GET', `/${slug}/${id}?draft=true&depth=0`, { as })
      await ask('POST', `/${slug}/${id}/${action}`, { reason: CANARY, revision: body.revision }, as)
    }
  }
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  const somebody = await server.person('proofreader', CANARY.slice(0, 100))
  const editor = await server.person('editor', SHORT_CANARY)
  const publication = await make('publications', { name: CANARY, place: CANARY })
  const issue = await make('issues', { date: '2023-06-19', dateCertainty: 'printed', publication: publication.id })
  const page = await make('pages', { issue: issue.id, name: CANARY, number: 1 }, { data: bytes(PAGE), name: `${SHORT_CANARY}.txt` })
  const media = await make('media', { alt: CANARY }, { data: await picture('red'), name: `${SHORT_CANARY}.jpg` })
  await ask('PATCH', `/pages/${page.id}`, { facsimile: media.id, revision: 1 })

  const photoOf = (): Promise<Row> => make('photos', { credit: CANARY, image: media.id, page: page.id, title: CANARY })
  const [photo, otherPhoto] = [await photoOf(), await photoOf()]
  const texts = { byline: CANARY, dateline: CANARY, headline: CANARY, kicker: CANARY, subheadline: CANARY }
  const articleOf = (): Promise<Row> =>
    make('articles', {
      ...texts, authors: [{ name: CANARY, role: SHORT_CANARY }], body: lexicalBody([{ kind: 'paragraph', text: CANARY }, { kind: 'crosshead', text: CANARY }]),
      continuation: SHORT_CANARY, pages: [page.id], settledSuspects: [CANARY],
    })
  const submitted: [string, ServedPerson][] = [['claim', somebody], ['flag', somebody], ['submit', somebody]]
  const [article, returned, withdrawn] = [await articleOf(), await articleOf(), await articleOf()]
  const [caption, otherCaption, goneCaption] = [
    await make('captions', { photo: photo.id, settledSuspects: [CANARY], text: CANARY }), await make('captions', { photo: otherPhoto.id, text: CANARY }),
    await make('captions', { photo: (await photoOf()).id, text: CANARY }),
  ]
  await act('articles', article.id, ...submitted)
  await act('captions', caption.id, ...submitted)
  for (const [slug, back, gone] of [['articles', returned, withdrawn], ['captions', otherCaption, goneCaption]] as const) {
    await act(slug, back.id, ...submitted, ['return'])
    await act(slug, gone.id, ['claim', somebody], ['submit', somebody], ['approve', editor], ['withdraw'])
  }
  await ask('POST', '/joins/propose', { from: article.id, to: returned.id })

  const job = await make('imports', { dateCertainty: 'printed', issue: issue.id })
  // The second is for a page that is there already: what is said of that is kept too.
  for (const [name, number] of [['a', 7], ['b', 1]] as const) {
    const file = { data: bytes(PAGE.replaceAll('活动', `${name}会议`)), name: `${name}${SHORT_CANARY}.txt` }
    const { id } = await ask('POST', `/imports/${job.id}/files`, {}, admin, file)
    await ask('PATCH', `/imports/${job.id}/files/${id}`, { name: CANARY, number })
  }
  await ask('POST', `/imports/${job.id}/start`, {})
  for (let state: unknown = ''; !['done', 'failed', 'cancelled'].includes(String(state)); state = (await server.rest('GET', `/imports/${job.id}?depth=0`, { as: admin })).body.state) await sleep(300)

  const republisher = await make('republishers', { contact: CANARY, name: CANARY.slice(0, 100) })
  await ask('POST', `/republishers/${republisher.id}/key`, {})
  const hostile = await startReceiver()
  hostile.answer(() => ({ body: CANARY, headers: { 'Content-Type': 'text/html' }, status: 200 }))
  const webhook = await make('webhooks', { name: CANARY.slice(0, 100), url: hostile.url })
  await ask('POST', `/webhooks/${webhook.id}/secret`, {})
  const delivery = String((await server.rest('POST', `/webhooks/${webhook.id}/test`, { as: admin, body: {} })).body.delivery)
  await hostile.close()
  await ask('POST', `/payload-preferences/${encodeURIComponent(SHORT_CANARY)}`, { value: { text: CANARY } })
  return {
    article: article.id, articleId: article.id, articles: article.id, captions: caption.id, imports: job.id, issueId: issue.id, issues: issue.id, media: media.id,
    pageId: page.id, pages: page.id, photos: photo.id, publications: publication.id, republishers: republisher.id, returned: returned.id, users: somebody.id,
    'webhook-deliveries': delivery, webhooks: webhook.id, withdrawn: withdrawn.id,
  }
}
