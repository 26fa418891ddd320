// Takes the pictures of the README and of docs/proofreading.md (docs/pictures) from a running demo:
//   SCREENSHOTS_URL=http://localhost:3000 SCREENSHOTS_PASSWORD=… node --import tsx scripts/screenshots.ts
// It claims, corrects, submits and approves one article as the demo's people; take them on a fresh demo.
import fs from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

import { chromiumPath } from '../tests/helpers/chromiumPath'

const ORIGIN = process.env.SCREENSHOTS_URL ?? 'http://localhost:3000'
const PASSWORD = process.env.SCREENSHOTS_PASSWORD
const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures')
const SEEDS = path.resolve(import.meta.dirname, '../seeds')
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking']

/** So many are settled one by one in a short while. */
const MOST_SUSPECTS = 12

if (!chromiumPath) throw new Error('No Chromium was found: install it, or set CHROMIUM_PATH to one.')
if (!PASSWORD) throw new Error("Set SCREENSHOTS_PASSWORD to the demo users' password.")

const take = async (page: Page, name: string): Promise<void> => {
  // Menus, toasts and fonts come to rest.
  await page.waitForTimeout(1_200)
  const file = path.join(FOLDER, `${name}.png`)
  await page.screenshot({ path: file })
  console.log(`${file}: ${Math.round(fs.statSync(file).size / 1024)} kB`)
}

const open = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ baseURL: ORIGIN, locale: 'zh-CN', viewport: { height: 800, width: 1280 } })

const signIn = async (page: Page, email: string): Promise<void> => {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(PASSWORD)
}

const enter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${ORIGIN}/admin`)
}

type Queued = { collection: string; id: string; issue: { id: string }; openSuspects: number }

/** The free article with the most open suspects of those that have few enough to be settled here, and its page. */
const pick = async (context: BrowserContext): Promise<{ id: string; issue: string; page: string }> => {
  const { docs } = (await (await context.request.get('/api/queue?list=free&limit=100')).json()) as { docs: Queued[] }
  const [found] = docs
    .filter(({ collection, openSuspects }) => collection === 'articles' && openSuspects > 0 && openSuspects <= MOST_SUSPECTS)
    .sort((a, b) => b.openSuspects - a.openSuspects)
  if (!found) throw new Error('No free article with open suspects is left; start from a fresh demo.')
  const { pages } = (await (await context.request.get(`/api/articles/${found.id}?depth=0&draft=true`)).json()) as { pages: string[] }
  if (!pages[0]) throw new Error(`The article ${found.id} stands on no page; start from a fresh demo.`)
  return { id: found.id, issue: found.issue.id, page: pages[0] }
}

/** Opens an article on the desk; its suspects have been looked for. */
const openDesk = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/desk/${id}`)
  await page.locator('.desk[data-ready="true"]').waitFor()
  await page.locator('[data-suspects]:not([data-suspects="0"])').waitFor()
}

/** Replaces one character, adds one and takes one away, shows the first suspect, and waits until it is saved. */
const correct = async (page: Page): Promise<void> => {
  await page.locator('.desk-part[data-role="paragraph"]').last().click()
  await page.keyboard.press('Home')
  for (let at = 0; at < 2; at++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.insertText('校')
  for (let at = 0; at < 6; at++) await page.keyboard.press('ArrowRight')
  await page.keyboard.insertText('新')
  for (let at = 0; at < 6; at++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  await page.locator('[data-changes]:not([data-changes="0"])').waitFor()
  await page.locator('[data-save="saved"]:not([data-revision="1"])').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await page.locator('.desk-suspect__one').waitFor()
}

/** Accepts what is proposed, leaves the rest as it is, and submits. */
const settleAndSubmit = async (page: Page): Promise<void> => {
  const open = async (): Promise<number> => Number(await page.locator('[data-suspects]').getAttribute('data-suspects'))
  for (let left = await open(); left > 0; left = await open()) {
    if ((await page.locator('.desk-suspect__one').count()) === 0) await page.keyboard.press('Alt+ArrowDown')
    await page.locator('.desk-suspect__one').waitFor()
    await page.keyboard.press((await page.locator('[aria-keyshortcuts="Alt+Enter"]').count()) > 0 ? 'Alt+Enter' : 'Alt+Backspace')
    // The text is looked through again after a moment without keys.
    await page.waitForTimeout(600)
  }
  await page.keyboard.press('Control+Enter')
  await page.locator('.desk-head [data-stage="proofed"]').waitFor()
}

/** Two more articles in the proofreader's hands, one with a problem, so that the board has something to show. */
const workOn = async (page: Page, issue: string): Promise<void> => {
  for (const problem of [null, '原件此处缺角，第三段末字看不清。']) {
    await page.goto(`/admin/queue?list=free&issue=${issue}`)
    await page.locator('.queue__next').click()
    await page.locator('.desk[data-ready="true"]').waitFor()
    if (problem === null) continue
    await page.keyboard.press('Alt+P')
    await page.locator('.reason-dialog textarea').fill(problem)
    await page.keyboard.press('Control+Enter')
    await page.locator('.desk-head__note').waitFor()
  }
}

/** Some lines of a page chosen, and nothing cut. */
const chooseLines = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/pages/${id}/units`)
  const lines = page.locator('.units-lines')
  await lines.locator('.units-line').first().waitFor()
  await lines.focus()
  await page.keyboard.press('Home')
  for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowDown')
  for (let at = 0; at < 3; at++) await page.keyboard.press('Shift+ArrowDown')
}

/** The page that the import was least sure of: its report has the most to show. */
const doubtedPage = async (context: BrowserContext): Promise<string> => {
  const query = 'depth=0&draft=true&limit=1&sort=confidence&where[confidence][exists]=true'
  const { docs } = (await (await context.request.get(`/api/articles?${query}`)).json()) as { docs: { pages: string[] }[] }
  const page = docs[0]?.pages[0]
  if (!page) throw new Error('No imported page was found; start from a fresh demo.')
  return page
}

/** An import with its files chosen and not started: nothing of the demo changes. */
const chooseFiles = async (page: Page): Promise<void> => {
  await page.goto('/admin/collections/imports/create')
  await page.locator('#field-publication .rs__control').click()
  await page.locator('.rs__option').first().click()
  await page.locator('#field-date').fill('2023-06-30')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.locator('.import-desk[data-state="uploading"]').waitFor()
  const seeds = fs.readdirSync(SEEDS).filter((name) => name.endsWith('.txt')).sort()
  const files = seeds.map((name, index) => ({
    buffer: fs.readFileSync(path.join(SEEDS, name)), mimeType: 'text/plain', name: `A0${index + 1}.txt`,
  }))
  await page.locator('.import-drop input[multiple]').setInputFiles(files)
  await page.locator(`tr[data-file="A0${seeds.length}.txt"]`).waitFor()
}

const browser = await chromium.launch({ args: ARGUMENTS, executablePath: chromiumPath })
try {
  fs.mkdirSync(FOLDER, { recursive: true })
  const proofreading = await open(browser)
  const page = await proofreading.newPage()
  await signIn(page, 'proofreader@example.com')
  await take(page, 'login')
  await enter(page)
  await take(page, 'dashboard')
  const article = await pick(proofreading)
  await page.goto('/admin/queue?list=free')
  await page.locator('.queue__table tbody tr').first().waitFor()
  await take(page, 'queue')

  await openDesk(page, article.id)
  await correct(page)
  await take(page, 'desk')
  await settleAndSubmit(page)
  await workOn(page, article.issue)

  const editing = await open(browser)
  const desk = await editing.newPage()
  await signIn(desk, 'editor@example.com')
  await enter(desk)
  await desk.goto(`/admin/board/${article.issue}`)
  await desk.locator('.board__pages').waitFor()
  await take(desk, 'board')
  await chooseLines(desk, article.page)
  await take(desk, 'units')
  await desk.goto(`/admin/desk/${article.id}/approval`)
  await desk.locator('[data-action="approve"]:not([disabled])').waitFor()
  await take(desk, 'approval')
  await desk.locator('[data-action="approve"]').click()
  await desk.locator('.approval__head [data-stage="approved"]').waitFor()

  await desk.goto(`/admin/collections/pages/${await doubtedPage(editing)}`)
  await desk.locator('.import-report').evaluate((report) => report.scrollIntoView({ block: 'center' }))
  await take(desk, 'report')
  await chooseFiles(desk)
  await take(desk, 'imports')

  const reading = await open(browser)
  const reader = await reading.newPage()
  await reader.goto(`/api/articles/${article.id}`)
  const answer = JSON.stringify(JSON.parse(await reader.locator('body').innerText()), null, 2)
  const pre = { command: `curl ${ORIGIN}/api/articles/${article.id}`, text: answer }
  await reader.setContent('<pre id="answer"></pre>')
  await reader.locator('#answer').evaluate((element, { command, text }) => {
    element.textContent = `$ ${command}\n${text}`
    Object.assign((element as HTMLElement).style, { font: '15px/1.5 monospace', margin: '1.5rem', whiteSpace: 'pre-wrap' })
  }, pre)
  await take(reader, 'api')
} finally {
  await browser.close()
}
