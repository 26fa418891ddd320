import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Turnstile } from '../../../src/store/Turnstile'

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve()
}

describe('the turnstile before the one writer', () => {
  it('lets one at a time through, in the order of arrival, however long each stays', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 6 }), { maxLength: 20 }), async (stays) => {
      const turnstile = new Turnstile(60_000)
      const order: number[] = []
      let inside = 0
      await Promise.all(stays.map(async (stay, index) => {
        const leave = await turnstile.enter()
        inside += 1
        expect(inside).toBe(1)
        order.push(index)
        await turns(stay)
        inside -= 1
        leave()
      }))
      expect(order).toEqual(stays.map((_, index) => index))
    }))
  })

  it('turns away who waits too long with a reason, and lets the next ones in afterwards', async () => {
    const turnstile = new Turnstile(20)
    const leave = await turnstile.enter()
    await expect(turnstile.enter()).rejects.toThrow(/busy|忙/)
    leave()
    const next = await turnstile.enter()
    next()
  })

  it('is not held up by who leaves twice', async () => {
    const turnstile = new Turnstile(60_000)
    const first = await turnstile.enter()
    first()
    first()
    const second = await turnstile.enter()
    let isThirdIn = false
    const third = turnstile.enter().then((leave) => {
      isThirdIn = true
      return leave
    })
    await turns(10)
    expect(isThirdIn).toBe(false)
    second()
    ;(await third)()
  })
})
