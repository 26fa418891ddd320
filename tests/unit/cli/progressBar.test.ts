import { PassThrough } from 'node:stream'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { pace } from '../../../src/cli/import/pace'
import { progressBar } from '../../../src/cli/import/progressBar'

/** A terminal that remembers what was written to it. */
const terminal = (isTTY: boolean) => {
  const written: string[] = []
  const stream = Object.assign(new PassThrough(), { columns: 200, isTTY })
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()))
  return { stream, text: () => written.join('') }
}

describe('the progress of an import on a terminal', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0, toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('says how many pages of how many, how fast, how long still, and which file', () => {
    const { stream, text } = terminal(true)
    const bar = progressBar(4, stream)
    bar.show('2023-06-19/mets.xml')
    bar.step()
    vi.setSystemTime(4_000)
    bar.step()
    bar.stop()
    expect(text()).toContain('2/4 pages · 0.5 pages/s · 4s left · 2023-06-19/mets.xml')
  })

  it('counts on when a file turns out to have more pages than were known', () => {
    const { stream, text } = terminal(true)
    const bar = progressBar(1, stream)
    bar.total(3)
    bar.step()
    bar.stop()
    expect(text()).toContain('1/3 pages')

    const more = progressBar(1, stream)
    more.step()
    more.step()
    more.stop()
    expect(text()).toContain('2/2 pages')
  })

  it('writes nothing where no person is looking', () => {
    const { stream, text } = terminal(false)
    const bar = progressBar(2, stream)
    bar.show('a.txt')
    bar.step()
    bar.stop()
    expect(text()).toBe('')
  })

  it.each([
    [20, 100, 10, '2.0 pages/s', '40s left'],
    [100, 10_000, 1, '100 pages/s', '1m39s left'],
    [1, 10_000, 1, '1.0 pages/s', '2h46m left'],
    [5, 5, 2, '2.5 pages/s', '0s left'],
    [0, 5, 2, '- pages/s', '- left'],
  ])('%i of %i pages in %i s: %s, %s', (done, total, seconds, rate, left) => {
    expect(pace(done, total, seconds)).toEqual({ left, rate })
  })
})
