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
