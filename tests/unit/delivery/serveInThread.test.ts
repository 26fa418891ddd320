import { describe, expect, it } from 'vitest'

import { serveInThread } from '../../../src/delivery/threads/serveInThread'

const module = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

describe('a thread that serves', { timeout: 30_000 }, () => {
  it('is told of when it ends by itself, whatever its exit code, and then is closed', async () => {
    for (const [code, why] of [['', 'exit code 0'], ['process.exit(3)', 'exit code 3'], ['throw new Error("broken")', 'broken']] as const) {
      let close: (() => Promise<void>) | null = null
      const told = await new Promise<string>((resolve) => {
        ({ close } = serveInThread(module(code), { data: {}, onEnd: resolve, onMessage: () => undefined }))
      })
      expect(told).toContain(why)
      await close!()
    }
  })

  it('is not told of when it ends because it was told to', async () => {
    const told: string[] = []
    const code = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { parentPort.postMessage({ closed: true }); parentPort.close() })"
    const { close } = serveInThread(module(code), { data: {}, onEnd: (why) => told.push(why), onMessage: () => undefined })
    await close()
    await close()
    expect(told).toEqual([])
  })
})
