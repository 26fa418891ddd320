import { describe, expect, it } from 'vitest'

import { RenderQueue } from '../../../src/delivery/iiif/image/RenderQueue'
import { Problem } from '../../../src/delivery/Problem'

const here = new AbortController().signal

const withResolvers = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** Work that ends when it is told to. */
const held = () => {
  const { promise, resolve } = withResolvers()
  return { end: () => resolve(), work: () => promise }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

const refusalOf = (work: Promise<unknown>): Promise<[number, string | undefined] | null> =>
  work.then(() => null, (error: Problem) => [error.status, error.headers['Retry-After']])

describe('a queue of heavy work', () => {
  it('does so much at once, and the rest in the order in which it came', async () => {
    const queue = new RenderQueue({ atOnce: 2, patience: 60_000, waiting: 10 })
    const begun: number[] = []
    const works = Array.from({ length: 5 }, held)
    const runs = works.map(({ work }, n) => queue.run(() => {
      begun.push(n)
      return work()
    }, here))
    await settled()
    expect(begun).toEqual([0, 1])
    works[1]!.end()
    await settled()
    expect(begun).toEqual([0, 1, 2])
    works.forEach(({ end }) => end())
    await Promise.all(runs)
    expect(begun).toEqual([0, 1, 2, 3, 4])
  })

  it('refuses with a time to come back when too many wait', async () => {
    const queue = new RenderQueue({ atOnce: 1, patience: 60_000, waiting: 1 })
    const [first, second] = [held(), held()]
    const runs = [queue.run(first.work, here), queue.run(second.work, here)]
    expect(await refusalOf(queue.run(async () => undefined, here))).toEqual([503, '2'])
    first.end()
    second.end()
    await Promise.all(runs)
    expect(await queue.run(async () => 'again', here)).toBe('again')
  })

  it('lets go of who has waited too long, and of who has left, and gives neither a place', async () => {
    const queue = new RenderQueue({ atOnce: 1, patience: 20, waiting: 5 })
    const first = held()
    const run = queue.run(first.work, here)
    const begun: string[] = []
    const visitor = new AbortController()
    const [late, left, gone] = [
      refusalOf(queue.run(async () => begun.push('late'), here)), refusalOf(queue.run(async () => begun.push('left'), visitor.signal)),
      refusalOf(queue.run(async () => begun.push('gone'), AbortSignal.abort())),
    ]
    visitor.abort()
    expect(await Promise.all([late, left, gone])).toEqual([[503, '2'], [503, '2'], [503, '2']])
    first.end()
    await run
    await settled()
    expect(begun).toEqual([])
    expect(await queue.run(async () => 'free', here)).toBe('free')
  })

  it('goes on after work that failed', async () => {
    const queue = new RenderQueue({ atOnce: 1, patience: 60_000, waiting: 5 })
    const failed = queue.run(() => Promise.reject(new Error('broken')), here)
    const next = queue.run(async () => 'next', here)
    await expect(failed).rejects.toThrow('broken')
    expect(await next).toBe('next')
  })
})
