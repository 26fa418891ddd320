import path from 'node:path'
import type { Page } from 'playwright-core'

type Times = Record<'interactive' | 'key-to-paint' | 'next-suspect', number[]>
export type DeskFigures = { changes: number; script: { decoded: number; transferred: number }; suspects: number; times: Times }

type Probe = { interactive: number | null; painted: number[] }
declare global {
  interface Window { deskProbe?: Probe }
}

const SUSPECT_JUMPS = 40
const BETWEEN_KEYS_MS = 90

/** Plain JavaScript: what tsx makes of a function would ask the page for helpers that it has not. */
const WATCH = path.join(import.meta.dirname, 'watchDesk.js')

const painted = (page: Page): Promise<number[]> => page.evaluate(() => window.deskProbe?.painted.splice(0) ?? [])

const countOf = async (page: Page, selector: string, attribute: string): Promise<number> => Number(await page.locator(selector).getAttribute(attribute))

/** Opens an article on the desk, types into the middle of it and goes through its suspects. All times in milliseconds. */
export const measureDesk = async (page: Page, article: string, { keys, opens }: { keys: number; opens: number }): Promise<DeskFigures> => {
  await page.addInitScript({ path: WATCH })
  const times: Times = { interactive: [], 'key-to-paint': [], 'next-suspect': [] }
  for (let open = 0; open < opens; open++) {
    await page.goto(`/admin/desk/${article}`)
    await page.waitForFunction(() => typeof window.deskProbe?.interactive === 'number')
    times.interactive.push(await page.evaluate(() => window.deskProbe?.interactive ?? Number.NaN))
  }
  const script = await page.evaluate(() => {
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => new URL(name).pathname.endsWith('.js'))
    return { decoded: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0), transferred: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) }
  })
  await page.waitForFunction(() => Number(document.querySelector('[data-suspects]')?.getAttribute('data-suspects')) > 0)
  const suspects = await countOf(page, '[data-suspects]', 'data-suspects')
  const changes = await countOf(page, '[data-changes]', 'data-changes')

  for (let jump = 0; jump < SUSPECT_JUMPS; jump++) {
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
  times['next-suspect'].push(...(await painted(page)))

  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(BETWEEN_KEYS_MS)
  await painted(page)
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'KeyA' : 'Backspace')
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
  times['key-to-paint'].push(...(await painted(page)))
  return { changes, script, suspects, times }
}
