import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const PROGRAM = `
  import os from 'node:os'
  import { Worker } from 'node:worker_threads'
  import { stepBack } from './src/delivery/threads/stepBack.ts'
  const reader = new Worker(new URL('data:text/javascript,' + encodeURIComponent("import os from 'node:os'; import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => parentPort.postMessage(os.getPriority(0)))")))
  await new Promise((resolve) => reader.once('online', resolve))
  stepBack(7)
  reader.postMessage('')
  const [others] = await new Promise((resolve) => reader.once('message', (priority) => resolve([priority])))
  console.log(JSON.stringify({ others, own: os.getPriority(0) }))
  await reader.terminate()
`

describe.runIf(process.platform === 'linux')('a thread that steps back', () => {
  it('lets those that were there before keep their place', () => {
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], { encoding: 'utf8' })
    const { others, own } = JSON.parse(said) as { others: number; own: number }
    expect(own).toBe(7)
    expect(others).toBeLessThan(own)
  })

  it('can take V8’s own with it, and neither itself nor what compresses for all', () => {
    const program = `
      import fs from 'node:fs'
      import os from 'node:os'
      import { stepBackV8 } from './src/delivery/threads/stepBack.ts'
      await fs.promises.readFile('package.json')
      stepBackV8(7)
      const threads = fs.readdirSync('/proc/self/task').map(Number).sort((a, b) => a - b)
      console.log(JSON.stringify(threads.map((thread) => os.getPriority(thread))))
    `
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { encoding: 'utf8' })
    const [own, ...others] = JSON.parse(said) as number[]
    expect(own).toBeLessThan(7)
    expect(others.slice(0, 5)).toEqual([7, 7, 7, 7, 7])
    expect(others.slice(5)).not.toContain(7)
    expect(others.length).toBeGreaterThan(8)
  })
})
