import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { bodyParts, lexicalBody } from '../../src/editorial/lexicalBody'
import type { Action } from '../../src/editorial/stages'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { deskOf } from '../helpers/desk'
import { seedBytes, seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'

/** Clicks a link of a list; again when the list's own settling of its address has swallowed the click. */
const follow = (page: Page, name: string, path: string): Promise<void> =>
  vi.waitFor(
    async () => {
      if (new URL(page.url()).pathname !== path) await page.getByRole('link', { name, exact: true }).click({ timeout: 5_000 })
      await page.waitForURL(`**${path}`, { timeout: 5_000 })
    },
    { interval: 200, timeout: 60_000 },
  )

type Article = { body: unknown; headline: string; id: string; revision: number; stage: string }

describe.skipIf(!chromiumPath)(`the desk in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let author: ServedPerson
  let editor: ServedPerson
  let proofreader: ServedPerson
  let otherProofreader: ServedPerson
  let editorPage: Page
  let proofreaderPage: Page
  let otherPage: Page
  let issue: string
  let seeded: string
  /** Articles of the seed page that no test has touched. */
  let untouched: Article[]

  const take = (): Article => {
    const article = untouched.shift()
    if (!article) throw new Error('The seed page has no more articles for another test.')
    return article
  }
  /** A text by an editor who does nothing else: for a test that needs nothing of the seed page. */
  const write = async (text: string): Promise<string> => {
    const body = lexicalBody([{ kind: 'paragraph', text }])
    return (await server.rest('POST', '/articles?depth=0', { as: author, body: { body, headline: '另写的一篇', pages: [seeded] } })).body.doc.id
  }
  const stored = async (id: string): Promise<Article> =>
    (await server.rest('GET', `/articles/${id}?depth=0&draft=true`, { as: editor })).body as unknown as Article
  const paragraphs = (body: unknown): string[] => bodyParts(body).map(({ text }) => text)
  const act = async (as: ServedPerson, id: string, action: Action, reason?: string): Promise<void> => {
    const { revision } = await stored(id)
    const { status, text } = await server.rest('POST', `/articles/${id}/${action}`, { as, body: { reason, revision } })
    if (status !== 200) throw new Error(`${action}: ${text}`)
  }

  /** Claimed and submitted by the proofreader. */
  const proofed = async (id: string): Promise<void> => {
    await act(proofreader, id, 'claim')
    await act(proofreader, id, 'submit')
  }

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    author = await server.person('editor', '钱编辑')
    proofreader = await server.person('proofreader', '李校对')
    otherProofreader = await server.person('proofreader', '赵校对')
    const seed = await seedPage(server, editor)
    issue = seed.issue
    seeded = seed.page
    const { body } = await server.rest('GET', '/articles?depth=0&draft=true&limit=100&sort=order', { as: editor })
    untouched = (body.docs as unknown as Article[]).filter((article) => article.headline && paragraphs(article.body).length > 0)
    browsing = await startBrowser(server.url)
    editorPage = await browsing.signIn(editor)
    proofreaderPage = await browsing.signIn(proofreader)
    otherPage = await browsing.signIn(otherProofreader)
    // It may have to build first.
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('brings exactly the corrected and approved text to readers, and nothing of a later edit', async () => {
    const article = take()
    const before = paragraphs(article.body)
    const corrected = [`甲${before[0]?.slice(1)}`, ...before.slice(1)]

    await proofreaderPage.getByRole('region', { name: '待办' }).getByRole('link', { name: '未校' }).first().click()
    await follow(proofreaderPage, article.headline, `/admin/collections/articles/${article.id}`)
    const desk = deskOf(proofreaderPage)
    await desk.typeAtStart('甲')
    await proofreaderPage.keyboard.press('Delete')
    // One click saves what was typed, which claims it, and submits it.
    await desk.press('submit')
    await desk.untilRevision(3)
    expect(await desk.stage()).toBe('proofed')
    expect((await server.rest('GET', `/articles/${article.id}`)).status).toBe(404)

    const approval = deskOf(editorPage)
    await approval.open('articles', article.id)
    await approval.press('approve')
    await approval.untilRevision(4)
    expect(await approval.stage()).toBe('approved')

    const readers = async (): Promise<unknown[]> => {
      const one = await server.rest('GET', `/articles/${article.id}`)
      const draft = await server.rest('GET', `/articles/${article.id}?draft=true`)
      const list = await server.rest('GET', '/articles?draft=true')
      const graphql = await server.graphql(`{ Article(id: "${article.id}", draft: true) { headline body } Articles { docs { headline body } } }`)
      return [one.body, draft.body, ...list.body.docs, graphql.body.data.Article, ...graphql.body.data.Articles.docs]
    }
    const approved = await readers()
    expect(approved).toHaveLength(5)
    for (const doc of approved as Article[]) {
      expect(doc.headline).toBe(article.headline)
      expect(paragraphs(doc.body)).toEqual(corrected)
    }

    await approval.press('correct')
    await approval.untilRevision(5)
    await approval.typeAtStart('未经批准的改动')
    await editorPage.keyboard.press('Control+s')
    await approval.untilRevision(6)
    expect(paragraphs((await stored(article.id)).body)[0]).toBe(`未经批准的改动${corrected[0]}`)
    expect(await readers()).toEqual(approved)
  })

  it('saves twice in a row, each time on the revision that the save before made', async () => {
    const { body, id } = take()
    const desk = deskOf(proofreaderPage)
    await desk.open('articles', id)
    await desk.typeAtStart('一')
    await proofreaderPage.keyboard.press('Control+s')
    await desk.untilRevision(2)
    await desk.typeAtStart('二')
    await proofreaderPage.locator('#action-save-draft:not([disabled])').click()
    await desk.untilRevision(3)
    const now = await stored(id)
    expect(paragraphs(now.body)[0]).toBe(`二一${paragraphs(body)[0]}`)
    expect(now).toMatchObject({ revision: 3, stage: 'proofing' })
  })

  /** The answers to what `path` matches are held back until the returned function is called. */
  const holdBack = async (page: Page, path: string): Promise<{ asked: Promise<void>; release: () => void }> => {
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => { release = resolve })
    const asked = new Promise<void>((resolve) => {
      void page.route(path, async (route) => {
        if (!['PATCH', 'POST'].includes(route.request().method())) return route.fallback()
        resolve()
        await released
        await route.fallback()
      })
    })
    return { asked, release }
  }

  /** An article whose first save, of 先, is on its way when 后 is typed; until `save.release`. */
  const typeWhileSaving = async () => {
    const id = await write('原来的第一句话。')
    const desk = deskOf(proofreaderPage)
    await desk.open('articles', id)
    await desk.typeAtStart('先')
    const save = await holdBack(proofreaderPage, `**/api/articles/${id}?*`)
    await proofreaderPage.keyboard.press('Control+s')
    await save.asked
    await proofreaderPage.keyboard.type('后')
    await desk.body.getByText('先后原来的').waitFor()
    return { desk, id, save }
  }

  it('keeps what is typed while a save is on its way, as unsaved text on the revision that the save made', async () => {
    const { desk, id, save } = await typeWhileSaving()
    save.release()
    await desk.untilRevision(2)
    expect(paragraphs((await stored(id)).body)[0]).toBe('先原来的第一句话。')
    expect(await desk.body.innerText()).toContain('先后原来的第一句话。')
    // The cursor is where it was: typing goes on, and the next save takes all of it.
    await proofreaderPage.keyboard.type('再')
    await proofreaderPage.locator('#action-save-draft:not([disabled])').waitFor()
    await proofreaderPage.unrouteAll()
    await proofreaderPage.keyboard.press('Control+s')
    await desk.untilRevision(3)
    expect(paragraphs((await stored(id)).body)[0]).toBe('先后再原来的第一句话。')
  })

  it('saves what is typed and saved again while a save is on its way', async () => {
    const { desk, id, save } = await typeWhileSaving()
    await proofreaderPage.keyboard.press('Control+s')
    await proofreaderPage.unrouteAll()
    save.release()
    await desk.untilRevision(3)
    expect(paragraphs((await stored(id)).body)[0]).toBe('先后原来的第一句话。')
    expect(await desk.body.innerText()).toContain('先后原来的第一句话。')
  })

  it('keeps what is typed while an approved text is being opened for correction', async () => {
    const id = await write('原来的第一句话。')
    await proofed(id)
    await act(editor, id, 'approve')
    const desk = deskOf(editorPage)
    await desk.open('articles', id)
    const correction = await holdBack(editorPage, `**/api/articles/${id}/correct`)
    await desk.press('correct')
    await correction.asked
    await desk.typeAtStart('更正')
    correction.release()
    await desk.untilRevision(5)
    expect(await desk.body.innerText()).toContain('更正原来的第一句话。')
    await editorPage.unrouteAll()
    await editorPage.locator('#action-save-draft:not([disabled])').click()
    await desk.untilRevision(6)
    expect(paragraphs((await stored(id)).body)[0]).toBe('更正原来的第一句话。')
  })

  it('can be typed into although a button was pressed before the editor was loaded', async () => {
    const id = await write('原来的第一句话。')
    await proofed(id)
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => { release = resolve })
    let held = 0
    const page = await browsing.signIn(editor)
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch()
      if ((await response.text()).includes('data-lexical-view')) {
        held++
        await released
      }
      await route.fulfill({ response })
    })
    const desk = deskOf(page)
    // The page is not loaded before its last script is.
    await page.goto(`/admin/collections/articles/${id}`, { waitUntil: 'commit' })
    await page.locator('[data-action="return"]:not([disabled])').waitFor()
    await vi.waitFor(() => expect(held).toBeGreaterThan(0), 60_000)
    const returning = await holdBack(page, `**/api/articles/${id}/return`)
    await desk.press('return')
    const dialog = page.getByRole('dialog', { name: '退回' })
    await dialog.getByLabel('原因').fill('再看一遍')
    await dialog.getByRole('button', { name: '退回' }).click()
    await returning.asked
    expect(await desk.body.count()).toBe(0)
    release()
    await desk.body.waitFor()
    returning.release()
    await desk.untilRevision(4)
    await desk.typeAtStart('改')
    expect(await desk.body.innerText()).toContain('改原来的第一句话。')
    await page.context().close()
  })

  it('shows each person the buttons of what they may do now, and none of the ways round the workflow', async () => {
    const { id } = take()
    const seen = async (page: Page): Promise<string[]> => {
      const desk = deskOf(page)
      await desk.open('articles', id)
      expect(await page.locator('#action-save, #action-unpublish, #action-duplicate, #action-delete, #action-revert-to-published').count()).toBe(0)
      return desk.buttons()
    }
    const everybody = async (): Promise<string[][]> => [await seen(proofreaderPage), await seen(otherPage), await seen(editorPage)]

    expect(await everybody()).toEqual([['claim', 'flag'], ['claim', 'flag'], ['claim', 'flag']])
    await act(proofreader, id, 'claim')
    expect(await everybody()).toEqual([['flag', 'release', 'submit'], ['flag'], ['flag', 'release', 'submit']])
    expect(await deskOf(otherPage).notice('read-only').innerText()).toContain('他人认领')
    await act(proofreader, id, 'submit')
    expect(await everybody()).toEqual([['flag'], ['flag'], ['approve', 'flag', 'return']])
    await act(editor, id, 'approve')
    expect(await everybody()).toEqual([['flag'], ['flag'], ['correct', 'flag', 'withdraw']])
    await act(editor, id, 'withdraw', '失实')
    expect(await everybody()).toEqual([['flag'], ['flag'], ['flag', 'restore']])
  })

  it('asks for the reason of a return and does nothing without one', async () => {
    const { id } = take()
    await act(proofreader, id, 'claim')
    await act(proofreader, id, 'submit')
    const desk = deskOf(editorPage)
    await desk.open('articles', id)
    await desk.press('return')
    const dialog = editorPage.getByRole('dialog', { name: '退回' })
    expect(await dialog.getByRole('button', { name: '退回' }).isDisabled()).toBe(true)
    await editorPage.keyboard.press('Escape')
    expect((await stored(id)).stage).toBe('proofed')

    await desk.press('return')
    await dialog.getByLabel('原因').fill('第二段有误')
    await dialog.getByRole('button', { name: '退回' }).click()
    await desk.untilRevision(4)
    expect(await desk.stage()).toBe('proofing')
    const log = await server.rest('GET', `/log?where[document][equals]=articles:${id}&where[action][equals]=return`, { as: editor })
    expect(log.body.docs).toMatchObject([{ reason: '第二段有误', toRevision: 4 }])
  })

  it('tells the second of two who save that somebody was faster, and keeps what they typed', async () => {
    const { body, id } = take()
    await act(editor, id, 'claim')
    const again = await browsing.signIn(editor)
    const [first, slow] = [deskOf(editorPage), deskOf(again)]
    await first.open('articles', id)
    await slow.open('articles', id)
    await first.typeAtStart('先')
    await slow.typeAtStart('后')
    await editorPage.keyboard.press('Control+s')
    await first.untilRevision(3)

    await again.keyboard.press('Control+s')
    await slow.notice('stale').waitFor()
    expect(await slow.notice('stale').innerText()).toContain('您输入的文字仍在本页')
    await again.getByText('修订号 2').first().waitFor()
    expect(await slow.body.innerText()).toContain(`后${paragraphs(body)[0]}`)
    expect(paragraphs((await stored(id)).body)[0]).toBe(`先${paragraphs(body)[0]}`)
    await again.context().close()
  })

  it('warns who begins to type into a text that was changed since they opened it, and covers nothing', async () => {
    const { body, id } = take()
    await act(proofreader, id, 'claim')
    const desk = deskOf(proofreaderPage)
    await desk.open('articles', id)
    await act(proofreader, id, 'flag', '原文缺字')
    await desk.typeAtStart('补')
    await desk.notice('stale').waitFor()
    await desk.typeAtStart('再')
    expect(await desk.body.innerText()).toContain(`再补${paragraphs(body)[0]}`)
    expect(paragraphs((await stored(id)).body)).toEqual(paragraphs(body))
  })

  it('makes a page from a file chosen in the admin, with its articles', async () => {
    const page = editorPage
    await page.goto('/admin/collections/pages/create')
    await page.getByLabel('原文文件').setInputFiles({ buffer: seedBytes('004_a3b6a770c8d17cd8.txt'), mimeType: 'text/plain', name: '004.txt' })
    await page.locator('#field-issue .rs__control').click()
    await page.locator('.rs__option', { hasText: '聊城日报 2023-06-19' }).click()
    await page.locator('#field-number').fill('4')
    await page.getByRole('button', { name: '导入' }).click()
    await page.locator('.import-report').waitFor()
    const id = page.url().split('/').at(-1) ?? ''
    const { body } = await server.rest('GET', `/pages/${id}?depth=0`, { as: editor })
    expect(body).toMatchObject({ fileName: '004.txt', issue, number: 4 })
    const articles = await server.rest('GET', `/articles?depth=0&draft=true&limit=100&where[pages][in]=${id}`, { as: editor })
    expect(articles.body.totalDocs).toBe((body.report as { articles: number }).articles)
    expect(articles.body.totalDocs).toBeGreaterThan(0)
  })

  it('says why a file cannot be read, and stores nothing', async () => {
    const page = editorPage
    const pages = async (): Promise<number> => (await server.rest('GET', '/pages', { as: editor })).body.totalDocs
    const before = await pages()
    await page.goto('/admin/collections/pages/create')
    await page.getByLabel('原文文件').setInputFiles({ buffer: Buffer.from('%PDF-1.7\n'), mimeType: 'text/plain', name: '版面.pdf' })
    await page.locator('#field-issue .rs__control').click()
    await page.locator('.rs__option').first().click()
    await page.getByRole('button', { name: '导入' }).click()
    const error = page.locator('.source-file__error')
    await error.waitFor()
    expect(await error.innerText()).toContain('不是文本文件')
    expect(await pages()).toBe(before)
  })

  it('never asks anything of an address outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
