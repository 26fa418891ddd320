import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { passwordFault } from '../../../src/collections/Users/passwordFault'

describe('a password', () => {
  it.each(['correct-horse-battery', '四个字的密码加上别的字', 'x7!kQ2#pL9', 'liaocheng river boat 9'])('%s is taken', (password) => {
    expect(passwordFault(password, 'wang@example.com')).toBeNull()
  })
  it('is counted in characters, not in bytes or halves of them', () => {
    expect(passwordFault('😀😁😂🤣😃', '')).not.toBeNull()
    expect(passwordFault('密码密码密码密码密', '')).not.toBeNull()
  })
  it('is refused with words in both languages, or taken; nothing else happens', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (password, email) => {
      const fault = passwordFault(password, email)
      if (fault) expect([fault.zh.length, fault.en.length].every((length) => length > 10)).toBe(true)
      if ([...password].length < 10) expect(fault).not.toBeNull()
    }))
  })
})
