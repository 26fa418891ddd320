import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { passwordFault } from '../../../src/collections/Users/passwordFault'

describe('a password', () => {
  it.each(['correct-horse-battery', '四个字的密码加上别的字', 'x7!kQ2#pL9', 'liaocheng river boat 9'])('%s is taken', (password) => {
    expect(passwordFault(password, 'wang@example.com')).toBeNull()
  })
  it.each([
    'wangeditor2026', 'Wang.Editor2026', 'wang_editor!2026', '2026-WANG-editor', 'w.a.n.g.editor', 'ｗａｎｇeditor2026', 'wang20262026', 'editor2026!!', 'editorpaper9',
    'editor-paper9', 'paper9.example1', 'wang.editor@paper9.example', 'wangeditorpaper9example', 'example20262026',
  ])('%s is refused to wang.editor@paper9.example: it is the address, or parts of it', (password) => {
    expect(passwordFault(password, 'wang.editor@paper9.example')?.en).toContain('e-mail')
  })
  it.each(['wang-boat-river-9', 'editorial-meeting', 'my-wang.editor-2', '28374659102837', '!!!!!!!!!!???'])('%s is not taken for a part of it', (password) => {
    expect(passwordFault(password, 'wang.editor@paper9.example')?.en ?? '').not.toContain('e-mail')
  })
  it('is not a part of the address whatever marks and digits stand in and around it', () => {
    const mark = fc.string({ maxLength: 3, unit: fc.constantFrom('.', '-', '_', '!', ' ', '7') })
    fc.assert(fc.property(fc.constantFrom(['wang'], ['wang', 'editor'], ['editor', 'zaobaoshe'], ['zaobaoshe']), mark, mark, fc.constantFrom('.', '-', '_', ''), (parts, before, after, between) => {
      const password = `${before}${parts.join(between)}${after}`.padEnd(10, '1')
      expect(passwordFault(password, 'Wang.Editor@zaobaoshe.cn')).not.toBeNull()
    }))
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
