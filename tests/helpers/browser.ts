import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

import { chromiumPath } from './chromiumPath'
import type { ServedPerson } from './server'

const ARGUMENTS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

export type Browsing = {
  close: () => Promise<void>
  /** Every address outside the server that any page asked for. */
  outward: string[]
  /** Somebody at a browser of their own, signed in through the login form. */
  signIn: (person: ServedPerson) => Promise<Page>
  /** Somebody at a browser of their own who is not signed in. */
  stranger: () => Promise<Page>
}

const watch = (context: BrowserContext, origin: string, outward: string[]): void => {
  context.on('request', (request) => {
    const url = request.url()
    if (/^https?:/.test(url) && !url.startsWith(origin)) outward.push(url)
  })
}

/** Chromium with the desk in Chinese, as most of its people have it. */
export const startBrowser = async (origin: string): Promise<Browsing> => {
  const browser: Browser = await chromium.launch({ args: ARGUMENTS, executablePath: chromiumPath ?? undefined })
  const outward: string[] = []

  const stranger: Browsing['stranger'] = async () => {
    const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN', viewport: { height: 800, width: 1280 } })
    context.setDefaultTimeout(60_000)
    watch(context, origin, outward)
    return context.newPage()
  }

  const signIn: Browsing['signIn'] = async (person) => {
    const page = await stranger()
    await page.goto('/admin/login')
    await page.getByLabel('电子邮件').fill(person.email)
    await page.locator('#field-password').fill(person.password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(`${origin}/admin`)
    return page
  }

  return { close: () => browser.close(), outward, signIn, stranger }
}
