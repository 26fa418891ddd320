import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const SETTLES_MS = 100

export type ProofDesk = {
  /** Moves the cursor by the arrow keys into a part, by its place among the parts, and presses Home or End. */
  cursorAt: (part: number, key: 'End' | 'Home') => Promise<void>
  open: (article: string) => Promise<void>
  panel: Locator
  /** What a key did unseen, or did not do. */
  said: Locator
  ready: () => Promise<void>
  roles: () => Promise<(string | undefined)[]>
  untilSaved: () => Promise<void>
  untilSuspects: (isEnough: (count: number) => boolean) => Promise<void>
  /** Until some part begins so. */
  untilText: (beginning: string) => Promise<void>
}

/** What a proofreader sees and does on the desk of one article. */
export const proofDeskOf = (page: Page): ProofDesk => {
  const parts = page.locator('.desk-part')
  const ready = (): Promise<void> => page.locator('.desk[data-ready="true"]').waitFor()
  return {
    cursorAt: async (part, key) => {
      const here = (): Promise<number> =>
        page.evaluate(() => [...document.querySelectorAll('.desk-part')].findIndex((element) => element.contains(window.getSelection()?.anchorNode ?? null)))
      await page.keyboard.press('Control+Home')
      for (let steps = 0; (await here()) < part && steps < 300; steps++) await page.keyboard.press('ArrowDown')
      if ((await here()) !== part) throw new Error(`The cursor does not get to part ${part}.`)
      await page.keyboard.press(key)
      // The browser tells the editor of it in a task of its own; no hand is faster than that.
      await page.waitForTimeout(SETTLES_MS)
    },
    open: async (article) => {
      await page.goto(`/admin/desk/${article}`)
      await ready()
    },
    panel: page.locator('.desk-suspect'),
    said: page.locator('.desk-suspect__said'),
    ready,
    roles: () => parts.evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset.role)),
    untilSaved: () => page.locator('[data-save="saved"]').waitFor(),
    untilSuspects: (isEnough) => expect.poll(async () => isEnough(Number(await page.locator('[data-suspects]').getAttribute('data-suspects'))), { timeout: 20_000 }).toBe(true),
    untilText: (beginning) =>
      expect.poll(async () => (await parts.allInnerTexts()).some((text) => text.startsWith(beginning)), { message: `A part that begins ${beginning}`, timeout: 20_000 }).toBe(true),
  }
}
