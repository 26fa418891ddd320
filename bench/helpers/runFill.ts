import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import type { FillReport } from './FillReport'

/** Fills an empty database in a process of its own (a process opens one database). */
export const runFill = (env: NodeJS.ProcessEnv, articles: number): Promise<FillReport> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('fill.ts', import.meta.url))
    const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', script, String(articles)], {
      env, stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.on('error', reject)
    child.on('close', (code) => {
      const last = out.trimEnd().split('\n').pop() ?? ''
      if (code === 0) resolve(JSON.parse(last) as FillReport)
      else reject(new Error(`Filling the database failed (${code}): ${out.slice(-2_000)}`))
    })
  })
