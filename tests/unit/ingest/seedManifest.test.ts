import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seedFiles } from './seeds'

interface ManifestPage {
  file: string
  publication: string
  date: string
  dateCertainty: string
  pageNumber: number | null
}

const path = join(import.meta.dirname, '../../../seeds/manifest.json')
const { pages } = JSON.parse(readFileSync(path, 'utf8')) as { pages: ManifestPage[] }

describe('the manifest of the seeds', () => {
  it('names every seed once', () => {
    expect(pages.map((page) => page.file).sort()).toEqual(seedFiles)
  })

  it('gives each a publication and a date, and says how certain the date is', () => {
    for (const page of pages) {
      expect(page.publication).not.toBe('')
      expect(page.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(['printed', 'inferred']).toContain(page.dateCertainty)
    }
  })
})
