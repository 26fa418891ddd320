import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

type Rights = Record<string, true | { read?: true; update?: true }>

describe.skipIf(skipReason)('what the form of a text takes', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  /** The fields that the admin lets somebody type into; and those they see. */
  const fieldsOf = async (as: Person, slug: 'articles' | 'captions', id: string): Promise<{ open: string[]; shown: string[]; update: boolean }> => {
    const { body, status } = await app.rest('POST', `/${slug}/access/${id}`, { as, body: {} })
    expect(status).toBe(200)
    const fields = Object.entries(body.fields as Rights)
    const having = (right: 'read' | 'update'): string[] => fields.filter(([, rights]) => rights === true || rights[right]).map(([name]) => name)
    return { open: having('update'), shown: having('read'), update: body.update === true }
  }
  const refused = async (as: Person, id: string, how: number): Promise<void> => {
    const before = await news.now('articles', id)
    const { body, status } = await news.edit(as, 'articles', id, { headline: '不许' })
    expect(status).toBe(how)
    expect(body.errors[0].message).not.toBe('')
    expect(await news.now('articles', id)).toEqual(before)
  }

  it('is nothing for who could not save it, and all of it for who may, or may correct it; the save itself is refused as ever', async () => {
    const { id } = await news.articleAt('approved')
    const [proofreader, editor] = [await fieldsOf(news.proofreader, 'articles', id), await fieldsOf(news.editor, 'articles', id)]
    expect(proofreader.open).toEqual([])
    // The form is there, with its buttons, and everything that they may read.
    expect(proofreader.update).toBe(true)
    expect(proofreader.shown.sort()).toEqual(editor.shown.sort())
    expect(editor.open).toEqual(expect.arrayContaining(['authors', 'body', 'headline', 'pages']))
    await refused(news.proofreader, id, 409)
  })

  it('follows the text from hand to hand', async () => {
    const { id } = await news.article()
    const isOpen = async (as: Person): Promise<boolean> => (await fieldsOf(as, 'articles', id)).open.includes('headline')
    expect([await isOpen(news.proofreader), await isOpen(news.otherProofreader)]).toEqual([true, true])
    await news.act(news.proofreader, 'articles', id, 'claim')
    expect([await isOpen(news.proofreader), await isOpen(news.otherProofreader)]).toEqual([true, false])
    await refused(news.otherProofreader, id, 403)
    await news.act(news.proofreader, 'articles', id, 'submit')
    expect([await isOpen(news.proofreader), await isOpen(news.otherProofreader)]).toEqual([false, false])
    await news.act(news.editor, 'articles', id, 'return', { reason: '有错字' })
    expect(await isOpen(news.proofreader)).toBe(true)
  })

  it('holds for captions too, and is told to nobody who is not of the staff', async () => {
    const { id } = await news.caption('说明')
    await news.publish('captions', id)
    expect((await fieldsOf(news.proofreader, 'captions', id)).open).toEqual([])
    expect((await fieldsOf(news.editor, 'captions', id)).open).toContain('text')
    expect((await app.rest('POST', `/captions/access/${id}`, { body: {} })).status).toBe(404)
  })
})
