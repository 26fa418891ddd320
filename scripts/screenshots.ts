// Takes the pictures of the README's walk-through (docs/pictures) from a running demo:
//   SCREENSHOTS_URL=http://localhost:3000 SCREENSHOTS_PASSWORD=… node --import tsx scripts/screenshots.ts
// It claims, submits and approves one article as the demo's people; take them on a fresh demo.
import fs from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

import { chromiumPath } from '../tests/helpers/chromiumPath'

const ORIGIN = process.env.SCREENSHOTS_URL ?? 'http://localhost:3000'
const PASSWORD = process.env.SCREENSHOTS_PASSWORD
const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures')
const SEEDS = path.resolve(import.meta.dirname, '../seeds')
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking']

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

const press = async (page: Page, action: string, revision: number): Promise<void> => {
  await page.locator(`[data-action="${action}"]:not([disabled])`).click()
  await page.locator('[data-revision]', { hasText: new RegExp(`^${revision}$`) }).waitFor()
}

/** An unproofed article with a body, as the demo's seeds have many. */
const pick = async (context: BrowserContext): Promise<{ headline: string; id: string }> => {
  const query = 'depth=0&draft=true&limit=1&sort=order&where[stage][equals]=unproofed&where[byline][exists]=true'
  const { docs } = (await (await context.request.get(`/api/articles?${query}`)).json()) as { docs: { headline: string; id: string }[] }
  if (!docs[0]) throw new Error('No unproofed article is left; start from a fresh demo.')
  return docs[0]
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
  await page.goto('/admin/collections/articles')
  await take(page, 'list')

  const article = await pick(proofreading)
  await page.goto(`/admin/collections/articles/${article.id}`)
  const body = page.locator('.ContentEditable__root').first()
  await body.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('　　')
  await page.locator('[data-action="submit"]').waitFor()
  await page.mouse.wheel(0, -2_000)
  await take(page, 'article')
  await press(page, 'submit', 3)

  const editing = await open(browser)
  const desk = await editing.newPage()
  await signIn(desk, 'editor@example.com')
  await enter(desk)
  await desk.goto(`/admin/collections/articles/${article.id}`)
  await desk.locator('[data-action="approve"]:not([disabled])').waitFor()
  await take(desk, 'approval')
  await press(desk, 'approve', 4)

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
