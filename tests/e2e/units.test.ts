import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { UnitsAnswer } from '../../src/desk/units/UnitsAnswer'
import { type LineRef, lineKey } from '../../src/editorial/lineKey'
import { linesOfUnit, type Sheet, textOfPart } from '../../src/editorial/cutting/sheet'
import { partsOfArticle } from '../../src/editorial/proofing'
import { seriousFindings } from '../helpers/axe'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'

type Text = Parameters<typeof partsOfArticle>[0] & { id: string; text?: string }

describe.skipIf(!chromiumPath)(`cutting a page anew, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let page: string
  let cutting: Page

  const show = async (): Promise<UnitsAnswer> => {
    const answer = await server.rest('GET', `/pages/${page}/units`, { as: editor })
    expect(answer.status, answer.text).toBe(200)
    return answer.body as unknown as UnitsAnswer
  }
  const articlesOf = ({ units }: Sheet) => units.filter(({ kind }) => kind === 'article')
  const all = async (collection: string): Promise<Text[]> =>
    (await server.rest('GET', `/${collection}?depth=0&draft=true&limit=200&sort=id`, { as: editor })).body.docs as Text[]
  /** The texts of the page as the API gives them: articles by part, captions, and the furniture of the page. */
  const texts = async (): Promise<Record<string, string[]>> => ({
    ...Object.fromEntries((await all('articles')).map((article) => [article.id, partsOfArticle(article).map(({ role, text }) => `${role} ${text}`)])),
    ...Object.fromEntries((await all('captions')).map(({ id, text }) => [id, [`caption ${text ?? ''}`]])),
    furniture: ((await server.rest('GET', `/pages/${page}?depth=0`, { as: editor })).body.furniture as { text: string }[]).map(({ text }) => `furniture ${text}`),
  })
  /** How often each character is there, but for blanks: `{ 天: 12, 气: 4 … }`. */
  const characters = (of: Record<string, string[]>): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const text of Object.values(of).flat()) {
      for (const character of text.slice(text.indexOf(' ')).replace(/\s+/gu, '')) counts[character] = (counts[character] ?? 0) + 1
    }
    return counts
  }
  const row = (line: LineRef) => cutting.locator(`[data-line="${lineKey(line)}"]`)
  const unitOf = (line: LineRef) => row(line).getAttribute('data-unit')
  /** Whether the list has the keys: arrows move in it, and letters act on its line. */
  const listHasKeys = () => cutting.locator('.units-lines:focus').waitFor()
  const steps = (count: number) => cutting.locator(`.units[data-steps="${count}"]`).waitFor()
  const notice = (text: string) => cutting.locator('.units__notice [role="status"]', { hasText: text }).waitFor()
  /** Puts the keys on a line. */
  const goTo = async (line: LineRef): Promise<void> => {
    const index = await cutting.locator('.units-line').evaluateAll((lines, key) => lines.findIndex((each) => (each as HTMLElement).dataset.line === key), lineKey(line))
    expect(index).toBeGreaterThanOrEqual(0)
    await cutting.locator('.units-lines').focus()
    await cutting.keyboard.press('Home')
    for (let at = 0; at < index; at++) await cutting.keyboard.press('ArrowDown')
    await cutting.locator(`[data-at="true"][data-line="${lineKey(line)}"]`).waitFor()
  }
  /** Waits until so many steps are kept in the browser. */
  const kept = (count: number) => cutting.waitForFunction(([of, wanted]) => new Promise<boolean>((resolve) => {
    const request = indexedDB.open('reissue-desk', 1)
    request.onsuccess = () => {
      const all = request.result.transaction('drafts').objectStore('drafts').openCursor()
      let steps = 0
      all.onsuccess = () => {
        if (!all.result) {
          request.result.close()
          return resolve(steps === wanted)
        }
        if (String(all.result.key).endsWith(`:units:${of}`)) steps += (all.result.value as { operations: unknown[] }).operations.length
        all.result.continue()
      }
    }
  }), [page, count] as const)
  const offer = () => cutting.locator('dialog[open]')
  /** The tab is gone without a word; another one of the same browser takes its place. */
  const crash = async (): Promise<void> => {
    const context = cutting.context()
    await cutting.close()
    cutting = await context.newPage()
  }
  const open = async (): Promise<void> => {
    await cutting.goto(`/admin/pages/${page}/units`)
    await cutting.locator('.units-line').first().waitFor()
  }

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    ;({ page } = await seedPage(server, editor))
    browsing = await startBrowser(server.url)
    cutting = await browsing.signIn(editor)
    // It may have to build first.
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('sends who is not signed in to the login, and after it back', async () => {
    const stranger = await browsing.stranger()
    await stranger.goto(`/admin/pages/${page}/units`)
    await stranger.waitForURL((url) => url.pathname === '/admin/login' && url.searchParams.get('redirect') === `/admin/pages/${page}/units`)
    await stranger.context().close()
  })

  it('is reached from the page, and shows every line with the badge of its unit and its role', async () => {
    await cutting.goto(`/admin/collections/pages/${page}`)
    await cutting.getByRole('link', { name: '切分版面' }).click()
    await cutting.waitForURL(`**/admin/pages/${page}/units`)
    await cutting.locator('.units-line').first().waitFor()
    const { sheet } = await show()
    const lines = sheet.units.flatMap(linesOfUnit)
    expect((await cutting.locator('.units-line').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.line))).sort()).toEqual(lines.map(lineKey).sort())
    const badges = await cutting.locator('.units-list .units-badge').allInnerTexts()
    expect(badges).toHaveLength(sheet.units.length)
    expect(new Set(badges).size).toBe(badges.length)
    expect(await cutting.locator('.units-line .units-badge').count()).toBe(lines.length)
    expect(await seriousFindings(cutting)).toEqual([])
  })

  it('cuts a page anew by keyboard alone, keeps every character, and gets the same texts back', async () => {
    await open()
    const before = await texts()
    const { sheet } = await show()
    const article = articlesOf(sheet).find((unit) => unit.parts.filter(({ role }) => role === 'body').length > 1 && linesOfUnit(unit).length > 6)
    const range = article ? linesOfUnit(article).slice(-3).sort((a, b) => a.n - b.n) : []
    const [first, , last] = range as [LineRef, LineRef, LineRef]
    // A range of neighbouring lines, as the test selects it.
    expect(last.n - first.n).toBe(2)

    await goTo(first)
    await cutting.keyboard.press('Shift+ArrowDown')
    await cutting.keyboard.press('Shift+ArrowDown')
    expect(await cutting.locator('.units-line[aria-selected="true"]').count()).toBe(3)
    await cutting.keyboard.press('n')
    await steps(1)
    for (const line of range) expect(await unitOf(line)).toBe('new:1')

    await goTo(first)
    await cutting.keyboard.press('r')
    await cutting.locator('.units-pick').waitFor()
    expect(await seriousFindings(cutting)).toEqual([])
    // 主题 is the second.
    await cutting.keyboard.press('2')
    await steps(2)
    expect(await row(first).getAttribute('data-role')).toBe('headline')
    await cutting.keyboard.press('Control+z')
    await steps(1)
    expect(await row(first).getAttribute('data-role')).toBe('body')
    await cutting.keyboard.press('Control+Shift+z')
    await steps(2)
    expect(await row(first).getAttribute('data-role')).toBe('headline')
    // Nothing is stored before it is saved.
    expect(await texts()).toEqual(before)
    expect(await seriousFindings(cutting)).toEqual([])

    await cutting.keyboard.press('Control+s')
    await notice('已保存')
    const after = await texts()
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1)
    expect(characters(after)).toEqual(characters(before))
    const cut = (await show()).sheet
    const made = articlesOf(cut).find(({ id }) => !(id in before))
    expect(made ? linesOfUnit(made).map(lineKey).sort() : []).toEqual(range.map(lineKey).sort())
    const headline = made?.parts.find(({ role }) => role === 'headline')
    expect(headline ? textOfPart(headline) : '').not.toBe('')

    await cutting.getByRole('button', { name: '撤销这次切分' }).click()
    await notice('恢复原样')
    await listHasKeys()
    expect(await texts()).toEqual(before)
    expect((await show()).sheet).toEqual(sheet)
  })

  it('moves lines chosen with the mouse to the unit whose badge is typed, and says why something cannot be done', async () => {
    await open()
    const [from, to] = articlesOf((await show()).sheet)
    const line = from ? linesOfUnit(from).at(-1) as LineRef : null
    if (!from || !to || !line) throw new Error('The seed page has two articles.')
    await row(line).click()
    await cutting.keyboard.press('m')
    await cutting.keyboard.press('b')
    await steps(1)
    expect(await unitOf(line)).toBe(to.id)
    await cutting.keyboard.press('l')
    await notice('图片说明')
    await goTo(linesOfUnit(from)[0] as LineRef)
    await cutting.keyboard.press('s')
    await notice('第一行')
    await steps(1)
    await cutting.getByRole('button', { name: '放弃未保存的' }).click()
    await steps(0)
    await listHasKeys()
  })

  it('cuts by a letter only where the arrows move from line to line', async () => {
    await open()
    await listHasKeys()
    await cutting.keyboard.press('?')
    await cutting.locator('dialog[open]').waitFor()
    await cutting.keyboard.press('Escape')
    await listHasKeys()
    await cutting.evaluate(() => (document.activeElement as HTMLElement).blur())
    await cutting.keyboard.press('n')
    await cutting.locator('.units-unit__title').first().focus()
    await cutting.keyboard.press('n')
    // What asks for no line is done there as well, and comes after what would have been done.
    await cutting.keyboard.press('Control+z')
    await notice('没有可撤销的步骤')
    await steps(0)
    await cutting.locator('.units-lines').focus()
    await cutting.keyboard.press('ArrowDown')
    await cutting.keyboard.press('n')
    await steps(1)
    await cutting.getByRole('button', { name: '放弃未保存的' }).click()
    await steps(0)
  })

  it('says what a merge turned into something else, and shows what was typed on no line', async () => {
    const { sheet, units } = await show()
    const [into, from] = articlesOf(sheet).filter(({ parts }) => parts.some(({ role }) => role === 'headline'))
    const headline = from?.parts.find(({ role }) => role === 'headline')
    if (!into || !from || !headline) throw new Error('The seed page has two articles with a headline.')
    const typed = await server.rest('PATCH', `/articles/${into.id}?draft=true&depth=0`, { as: editor, body: { kicker: '这是手写的引题', revision: units[into.id] } })
    expect(typed.status, typed.text).toBe(200)
    await open()
    await cutting.locator(`.units-unit[data-unit="${into.id}"] .units-unit__typed`, { hasText: '这是手写的引题' }).waitFor()
    const name = await cutting.locator(`.units-unit[data-unit="${into.id}"] .units-badge`).first().innerText()
    await goTo(linesOfUnit(from)[0] as LineRef)
    await cutting.keyboard.press('g')
    await cutting.locator('.units-pick').waitFor()
    await cutting.keyboard.press(name.toLowerCase())
    await notice('主题→小标题')
    await notice(textOfPart(headline).slice(0, 6))
    await listHasKeys()
    await cutting.getByRole('button', { name: '放弃未保存的' }).click()
    await steps(0)
    const cleared = await server.rest('PATCH', `/articles/${into.id}?draft=true&depth=0`, { as: editor, body: { kicker: null, revision: (await show()).units[into.id] } })
    expect(cleared.status, cleared.text).toBe(200)
  })

  it('keeps what was not saved through a crash, offers it again, and saves it with every character', async () => {
    await open()
    const before = await texts()
    const [from] = articlesOf((await show()).sheet)
    const [last, begun] = from ? linesOfUnit(from).slice(-2).reverse() as [LineRef, LineRef] : []
    if (!last || !begun) throw new Error('The seed page has articles of several lines.')
    await row(last).click()
    await cutting.keyboard.press('n')
    await steps(1)
    await row(begun).click()
    await cutting.keyboard.press('n')
    await steps(2)
    await kept(2)
    await crash()
    expect(await texts()).toEqual(before)

    await open()
    await offer().getByText('2 步切分').waitFor()
    expect(await seriousFindings(cutting)).toEqual([])
    // Nothing is done, nor forgotten, before somebody has decided.
    await steps(0)
    await cutting.keyboard.press('n')
    await steps(0)
    await crash()
    await open()
    await offer().waitFor()
    await cutting.keyboard.press('Control+Enter')
    await notice('2 步切分都已重做')
    await steps(2)
    await listHasKeys()
    expect(await unitOf(last)).toBe('new:1')
    expect(await unitOf(begun)).toBe('new:2')

    await cutting.keyboard.press('Control+s')
    await notice('已保存')
    const after = await texts()
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 2)
    expect(characters(after)).toEqual(characters(before))
    await kept(0)
    await crash()
    await open()
    expect(await offer().count()).toBe(0)
    await cutting.getByRole('button', { name: '撤销这次切分' }).click()
    await notice('恢复原样')
    expect(await texts()).toEqual(before)
  })

  it('says that steps of the last time are past when the page was cut anew since, and lets them be dropped', async () => {
    await open()
    const shown = await show()
    const [from, to] = articlesOf(shown.sheet)
    const line = from ? linesOfUnit(from).at(-1) as LineRef : null
    if (!from || !to || !line) throw new Error('The seed page has two articles.')
    await row(line).click()
    await cutting.keyboard.press('n')
    await steps(1)
    await kept(1)
    await crash()
    const cut = await server.rest('POST', `/pages/${page}/units`, {
      as: editor, body: { operations: [{ before: null, lines: [line], op: 'move', to: to.id }], revision: shown.page.revision, units: shown.units },
    })
    expect(cut.status, cut.text).toBe(200)
    const after = await texts()

    await open()
    await offer().getByText('此后版面已变动').waitFor()
    expect(await offer().locator('[data-offer="keep"]').count()).toBe(0)
    await offer().getByRole('button', { name: '放弃这些步骤' }).click()
    await kept(0)
    await steps(0)
    expect(await unitOf(line)).toBe(to.id)
    expect(await texts()).toEqual(after)
    const undone = await server.rest('POST', `/pages/${page}/units/undo`, { as: editor, body: { undo: (await show()).undo } })
    expect(undone.status, undone.text).toBe(200)
  })

  it('keeps the steps when the page was changed by somebody else, and does them again on what is there now', async () => {
    await open()
    const { sheet, units } = await show()
    const [from, to] = articlesOf(sheet)
    const line = from ? linesOfUnit(from).at(-1) as LineRef : null
    if (!from || !to || !line) throw new Error('The seed page has two articles.')
    await row(line).click()
    await cutting.keyboard.press('m')
    await cutting.keyboard.press('b')
    await steps(1)
    const edited = await server.rest('PATCH', `/articles/${from.id}?draft=true&depth=0`, { as: editor, body: { revision: units[from.id], subheadline: '别人加的副题' } })
    expect(edited.status, edited.text).toBe(200)
    await cutting.keyboard.press('Control+s')
    await notice('A《')
    await steps(1)
    await cutting.getByRole('button', { name: '重新载入' }).click()
    await notice('1 步切分都已重做')
    expect(await unitOf(line)).toBe(to.id)
    await cutting.keyboard.press('Control+s')
    await notice('已保存')
    const now = (await show()).sheet
    expect(articlesOf(now).find(({ id }) => id === to.id)?.parts.some(({ pieces }) => pieces.some((piece) => piece.line && lineKey(piece.line) === lineKey(line)))).toBe(true)
    expect((await texts())[from.id]).toContain('subheadline 别人加的副题')
  })

  it('does nothing by a key that an input method composes with', async () => {
    await open()
    const cdp = await cutting.context().newCDPSession(cutting)
    await cutting.locator('.units-lines').focus()
    await cdp.send('Input.dispatchKeyEvent', { code: 'KeyN', key: 'n', type: 'rawKeyDown', windowsVirtualKeyCode: 229 })
    await cdp.send('Input.dispatchKeyEvent', { code: 'KeyN', key: 'n', type: 'keyUp', windowsVirtualKeyCode: 229 })
    await cutting.keyboard.press('Control+z')
    await notice('没有可撤销的步骤')
    await steps(0)
  })

  it('shows an approved article as locked, with why, and refuses to cut it', async () => {
    const { sheet, units } = await show()
    const unit = articlesOf(sheet).at(-1)
    if (!unit) throw new Error('The seed page has articles.')
    const proofreader = await server.person('proofreader', '李校对')
    let revision = units[unit.id] ?? 0
    for (const [as, action] of [[proofreader, 'claim'], [proofreader, 'submit'], [editor, 'approve']] as const) {
      const done = await server.rest('POST', `/articles/${unit.id}/${action}`, { as, body: { revision } })
      expect(done.status, done.text).toBe(200)
      revision++
    }
    await open()
    const listed = cutting.locator(`.units-unit[data-unit="${unit.id}"]`)
    await listed.locator('.units-unit__locked').waitFor()
    expect(await listed.getByRole('link', { name: '到校对台更正' }).getAttribute('href')).toBe(`/admin/desk/${unit.id}`)
    await row(linesOfUnit(unit)[0] as LineRef).click()
    await cutting.keyboard.press('n')
    await cutting.locator('.units__notice[data-kind="refused"]').waitFor()
    await steps(0)
    expect(await seriousFindings(cutting)).toEqual([])
  })

  it('never asks anything of an address outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
