import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of every server and helper of a bench: what one signs the others take. */
export const BENCH_SECRET = 'a-secret-for-the-bench-only'

/**
 * Runs a helper of the bench in a process of its own (a process opens one database, and its memory is its own).
 * @returns what it printed last, read as JSON.
 */
export const runHelper = async <T>(name: string, databaseURI: string, args: string[]): Promise<T> => {
  const mediaDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-media-'))
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const env = { ...process.env, DATABASE_URI: databaseURI, MEDIA_DIR: mediaDir, PAYLOAD_SECRET: BENCH_SECRET, SERVER_URL: '' }
  try {
    return await new Promise<T>((resolve, reject) => {
      const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', script, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      let out = ''
      child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
      child.on('error', reject)
      child.on('close', (code) => {
        const last = out.trimEnd().split('\n').findLast((line) => line.startsWith('{')) ?? ''
        if (code === 0 && last) resolve(JSON.parse(last) as T)
        else reject(new Error(`${name} failed (${code}): ${out.slice(-2_000)}`))
      })
    })
  } finally {
    fs.rmSync(mediaDir, { force: true, recursive: true })
  }
}
