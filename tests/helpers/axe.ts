import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Finding = { help: string; id: string; impact?: string | null; nodes: { html: string; target: unknown[] }[] }

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds on the page that is serious or critical, with the first place of each; [] when it finds nothing. */
export const seriousFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(source)
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document) => Promise<{ violations: Finding[] }> } }
    return axe.run(document)
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ help, id, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html}`)
}
