import type { Locator, Page } from 'playwright-core'

export type Desk = {
  body: Locator
  /** The actions there are buttons for, in no particular order. */
  buttons: () => Promise<string[]>
  notice: (kind: 'page-fault' | 'read-only' | 'stale') => Locator
  open: (collection: 'articles' | 'captions', id: string) => Promise<void>
  press: (action: string) => Promise<void>
  revision: () => Promise<number>
  stage: () => Promise<string | null>
  /** Puts the cursor before the body's first character and types. */
  typeAtStart: (text: string) => Promise<void>
  /** Waits until the server's answer is shown: this revision, and the buttons that go with it. */
  untilRevision: (revision: number) => Promise<void>
}

/** What a person sees and does in the view of one article or caption. */
export const deskOf = (page: Page): Desk => {
  const body = page.locator('.ContentEditable__root').first()
  const ready = page.locator('form[data-form-ready="true"]').first()
  const button = (action: string): Locator => page.locator(`.workflow-actions [data-action="${action}"]:not([disabled])`)
  const untilQuiet = async (): Promise<void> => {
    await ready.waitFor()
    // There is always one: anybody of the staff can note a problem.
    await page.locator('.workflow-actions button:not([disabled])').first().waitFor()
  }

  return {
    body,
    buttons: async () => {
      const found = await page.locator('.workflow-actions [data-action]').evaluateAll((buttons) =>
        buttons.map((element) => element.getAttribute('data-action') ?? ''),
      )
      return found.sort()
    },
    notice: (kind) => page.locator(`[data-notice="${kind}"]`),
    open: async (collection, id) => {
      await page.goto(`/admin/collections/${collection}/${id}`)
      await untilQuiet()
    },
    press: (action) => button(action).click(),
    revision: async () => Number(await page.locator('[data-revision]').innerText()),
    stage: () => page.locator('.stage-status [data-stage]').getAttribute('data-stage'),
    typeAtStart: async (text) => {
      await body.click()
      await page.locator('.ContentEditable__root:focus').waitFor()
      await page.keyboard.press('Control+Home')
      await page.keyboard.type(text)
      await body.getByText(text).first().waitFor()
    },
    untilRevision: async (revision) => {
      await page.locator('[data-revision]', { hasText: new RegExp(`^${revision}$`) }).waitFor().catch(async (error: Error) => {
        const shown = await page.locator('[data-sonner-toast], [data-notice], .doc-controls').allInnerTexts()
        throw new Error(`Revision ${revision} did not come; the desk shows: ${shown.join(' | ')}`, { cause: error })
      })
      await untilQuiet()
    },
  }
}
