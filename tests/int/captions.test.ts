import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'

describe.skipIf(skipReason)('captions', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const upload = async (colour: string): Promise<{ filename: string; id: string }> =>
    (await app.rest('POST', '/media', { as: news.archivist, file: { data: await picture(colour), name: `${colour}.jpg`, type: 'image/jpeg' } })).body.doc
  const read = (id: string) => app.rest('GET', `/captions/${id}?depth=0`)

  it('walk the same stages as articles, and readers get the approved text only', async () => {
    const { id } = await news.caption('机读的说明')
    await news.edit(news.proofreader, 'captions', id, { text: '校过的说明' })
    expect((await news.act(news.otherProofreader, 'captions', id, 'submit')).status).toBe(403)
    await news.act(news.proofreader, 'captions', id, 'submit')
    expect((await news.act(news.proofreader, 'captions', id, 'approve')).status).toBe(403)
    expect((await read(id)).status).toBe(404)
    await news.act(news.editor, 'captions', id, 'approve')
    expect((await read(id)).body.text).toBe('校过的说明')
    await news.act(news.editor, 'captions', id, 'correct')
    await news.edit(news.editor, 'captions', id, { text: '又改的说明' })
    expect((await app.rest('GET', `/captions/${id}?draft=true`)).body.text).toBe('校过的说明')
    await news.act(news.editor, 'captions', id, 'withdraw', { reason: '张冠李戴' })
    const gone = await read(id)
    expect(gone.status).toBe(410)
    expect(gone.body.errors[0].data.reason).toBe('张冠李戴')
    await news.act(news.editor, 'captions', id, 'restore')
    expect((await read(id)).body.text).toBe('校过的说明')
  })

  it('lead staff to the page that readers have, as long as there is one: the article’s own, a caption’s by its photo', async () => {
    const article = await news.articleAt('proofed')
    const inside = await news.caption('稿中图', { article: article.id })
    const alone = await news.caption('独立图')
    const pageOf = async (slug: string, id: string): Promise<unknown> => (await app.rest('GET', `/${slug}/${id}/actions`, { as: news.proofreader })).body.readersPage
    const pages = async () => [await pageOf('articles', article.id), await pageOf('captions', inside.id), await pageOf('captions', alone.id)]
    expect(await pages()).toEqual([null, null, null])
    await news.act(news.editor, 'articles', article.id, 'approve')
    expect(await pages()).toEqual([`/a/${article.id}`, `/a/${article.id}`, null])
    await news.act(news.editor, 'articles', article.id, 'correct')
    expect((await app.rest('GET', `/desk/${article.id}`, { as: news.editor })).body.permissions.readersPage).toBe(`/a/${article.id}`)
    await news.act(news.editor, 'articles', article.id, 'withdraw', { reason: '失实' })
    expect(await pages()).toEqual([null, null, null])
    await news.act(news.editor, 'articles', article.id, 'restore')
    expect(await pageOf('articles', article.id)).toBe(`/a/${article.id}`)
    const { revision } = await news.now('articles', article.id)
    expect((await app.rest('POST', `/articles/${article.id}/erase`, { as: news.admin, body: { reason: '判决', revision } })).status).toBe(200)
    expect(await pages()).toEqual([null, null, null])
  })

  it('who corrected or submitted a caption does not approve it', async () => {
    const { id } = await news.caption('说明')
    await news.edit(news.editor, 'captions', id, { text: '改' })
    await news.act(news.otherEditor, 'captions', id, 'submit')
    const before = await stored(app, 'captions', id)
    expect((await news.act(news.editor, 'captions', id, 'approve')).status).toBe(403)
    expect((await news.act(news.otherEditor, 'captions', id, 'approve')).status).toBe(403)
    expect(await stored(app, 'captions', id)).toBe(before)
    expect((await news.act(news.admin, 'captions', id, 'approve')).status).toBe(200)
  })

  it('take credit and image as they are at approval; what changes later waits for the next approval', async () => {
    const [first, second] = [await upload('red'), await upload('blue')]
    const caption = await news.caption('说明', { credit: '张三 摄', image: first.id })
    await news.publish('captions', caption.id)
    expect((await read(caption.id)).body).toMatchObject({ credit: '张三 摄', image: first.id })

    const photo = `/photos/${caption.photo}`
    const revision = await revisionOf(app, 'photos', String(caption.photo))
    expect((await app.rest('PATCH', photo, { as: news.archivist, body: { credit: '李四 摄', image: second.id, revision } })).status).toBe(200)
    expect((await read(caption.id)).body).toMatchObject({ credit: '张三 摄', image: first.id })
    const file = (name: string) => app.rest('GET', `/media/file/${name}`)
    expect([(await file(first.filename)).status, (await file(second.filename)).status]).toEqual([200, 403])

    await news.act(news.otherEditor, 'captions', caption.id, 'correct')
    await news.publish('captions', caption.id)
    expect((await read(caption.id)).body).toMatchObject({ credit: '李四 摄', image: second.id })
    expect([(await file(first.filename)).status, (await file(second.filename)).status]).toEqual([403, 200])
  })

  it('cannot be given a credit or an image by hand', async () => {
    const image = await upload('green')
    const caption = await news.caption('说明', { credit: '张三 摄' })
    await news.edit(news.admin, 'captions', caption.id, { credit: '冒名', image: image.id, issue: null, page: null, photo: null })
    expect(await news.now('captions', caption.id)).toMatchObject({
      credit: null, image: null, issue: news.issue.id, page: news.page.id, photo: caption.photo,
    })
  })

  it('an approved caption is part of the public document of its article, and a withdrawn one is not', async () => {
    const article = await news.articleAt('approved')
    const caption = await news.caption('随文图片说明', { article: article.id, credit: '王五 摄' })
    const publicDocument = async () => {
      const { snapshot } = (await app.rest('GET', `/articles/${article.id}`)).body
      const kept = await app.rest('GET', `/snapshots?where[sha256][equals]=${snapshot}`, { as: news.editor })
      return JSON.parse(kept.body.docs[0].json)
    }
    expect((await publicDocument()).photos).toEqual([])
    await news.publish('captions', caption.id)
    expect((await publicDocument()).photos).toEqual([
      { caption: '随文图片说明', credit: '王五 摄', image: null, photo: caption.photo },
    ])
    await news.act(news.editor, 'captions', caption.id, 'withdraw', { reason: '误植' })
    expect((await publicDocument()).photos).toEqual([])
  })

  it('one that is restored says where it was printed as that is known by then, also when it was corrected meanwhile', async () => {
    const caption = await news.caption('撤回期间改了日期')
    await news.publish('captions', caption.id)
    await news.act(news.editor, 'captions', caption.id, 'withdraw', { reason: '误植' })
    const body = { date: '2023-06-28', revision: await revisionOf(app, 'issues', news.issue.id) }
    expect((await app.rest('PATCH', `/issues/${news.issue.id}`, { as: news.editor, body })).status).toBe(200)
    expect((await news.act(news.editor, 'captions', caption.id, 'restore')).status).toBe(200)
    const { snapshot } = (await app.rest('GET', `/captions/${caption.id}`)).body
    const kept = await app.rest('GET', `/snapshots?where[sha256][equals]=${snapshot}`, { as: news.editor })
    expect(JSON.parse(kept.body.docs[0].json).issue.date).toBe('2023-06-28')
  })
})
