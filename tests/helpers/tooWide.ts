import type { Page } from 'playwright-core'

/** What reaches over the right edge of the window, when the page could be scrolled sideways or a part of it is cut off there; [] when it fits. */
export const tooWide = (page: Page, root = 'body'): Promise<string[]> =>
  page.evaluate((selector) => {
    const width = document.documentElement.clientWidth
    if (selector === 'body' && document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll(`${selector} *`)].filter((each) => each.getBoundingClientRect().right > width + 0.5).map((each) => each.outerHTML.slice(0, 160))
  }, root)
