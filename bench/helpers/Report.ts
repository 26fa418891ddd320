import { writeFileSync } from 'node:fs'

import type { Result } from './Result'

/** What a figure must keep to: at least, or at most. */
type Target = { least: number } | { most: number }

/** The figures of a bench: each is printed as it is found, `!` before one that misses its target. */
export class Report {
  private readonly results: Result[] = []

  /** @param width of the column of names, in characters. */
  constructor(private readonly width: number) {}

  /** Two decimals below 10, one above; the target counts for what is printed. */
  add(metric: string, value: number, unit: string, target?: Target): void {
    const rounded = Number(value.toFixed(value < 10 ? 2 : 1))
    const bound = target && ('most' in target ? target.most : target.least)
    const ok = target === undefined || ('most' in target ? rounded <= target.most : rounded >= target.least)
    this.results.push({ metric, value: rounded, unit, target: bound ?? null, ok })
    const told = target ? `   (${'most' in target ? '≤' : '≥'} ${bound})` : ''
    console.log(`${ok ? ' ' : '!'} ${metric.padEnd(this.width)}${String(rounded).padStart(10)} ${unit}${told}`)
  }

  /** Writes the figures, where a file is named, and lets the process end with 1 when one misses its target. */
  finish(file: string | undefined): void {
    if (file) writeFileSync(file, `${JSON.stringify(this.results, null, 2)}\n`)
    if (!this.results.every(({ ok }) => ok)) process.exitCode = 1
  }
}
