import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, type SourcePage } from '../../../src/ingest'

const SEEDS = join(import.meta.dirname, '../../../seeds')

export const seedFiles = readdirSync(SEEDS).filter((name) => name.endsWith('.txt')).sort()

export const seedBytes = (file: string): Uint8Array => readFileSync(join(SEEDS, file))

export const readSeed = (file: string): SourcePage => readSource(seedBytes(file), { fileName: file })

/** A page of typed lines. */
export function pageOf(text: string): SourcePage {
  const lines = text.replace(/^\n/u, '').split('\n').map((line, index) => ({ n: index + 1, text: line }))
  return { fileName: 'page.txt', format: 'text', encoding: 'utf-8', sha256: '', bytes: new TextEncoder().encode(text), lines, warnings: [] }
}
