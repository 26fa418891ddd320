import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fold } from '../../../../src/delivery/search/text/fold'

describe('folding', () => {
  it.each([
    ['臺灣國慶', '台湾国庆'], ['２０２３年ＡＢc', '2023年abc'], ['Éléphant', 'elephant'], ['看著', '看着'], ['⽇本', '日本'], ['乾隆', '干隆'],
  ])('makes %s %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('leaves Chinese punctuation as it is', () => expect(fold('，。（）：“”')).toBe('，。（）：“”'))

  it('gives one character for one, whatever the text, and says the same of what is folded already', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text)
      expect([...folded]).toHaveLength([...text].length)
      expect(fold(folded)).toBe(folded)
    }), { numRuns: 2_000 })
  })

  it('folds each character of the common planes to one that folds no further', () => {
    for (let code = 0x21; code < 0x32000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const folded = fold(String.fromCodePoint(code))
      if (fold(folded) !== folded) expect.fail(`U+${code.toString(16)} becomes ${folded} and then ${fold(folded)}`)
    }
  })
})
