import { describe, expect, it } from 'vitest'

import { cellWidth } from '../../../src/ingest/segmentation/cellWidth'
import { isBlank, isHan, isLetter } from '../../../src/ingest/segmentation/characters'
import { remember } from '../../../src/ingest/segmentation/remember'
import { openQuotes } from '../../../src/ingest/segmentation/sentence'

const ALL = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))
const differing = (quick: (char: string) => boolean, pattern: RegExp): string[] => ALL.filter((char) => quick(char) !== pattern.test(char))

describe('what is told of a character without asking a pattern', () => {
  it('is what Unicode says of every character: Han', () => expect(differing(isHan, /^\p{Script=Han}$/u)).toEqual([]))
  it('is what Unicode says of every character: letters and digits', () => expect(differing(isLetter, /^[\p{L}\p{N}]$/u)).toEqual([]))
  it('is what Unicode says of every character: blanks', () => expect(differing(isBlank, /^\s$/u)).toEqual([]))

  it('takes two characters, or none, for no Han', () => {
    expect(isHan('中国')).toBe(false)
    expect(isHan('')).toBe(false)
    expect(isHan(undefined)).toBe(false)
  })

  it('counts a character of two units as one cell, and each half that stands alone', () => {
    expect(cellWidth('😀𠮷')).toBe(2)
    expect(cellWidth('\ud83d\ud83d\ude00\ude00')).toBe(3)
  })

  it('counts every bracket and quotation mark that opens against the one that closes', () => {
    for (const [opener, closer] of ['“”', '‘’', '《》', '（）', '()', '「」', '『』', '【】']) {
      expect(openQuotes(`甲${opener}乙`)).toBe(1)
      expect(openQuotes(`甲${opener}乙${closer}丙${closer}`)).toBe(-1)
    }
  })
})

describe('a reading that is kept', () => {
  it('is made once for a text, found or not, and is the same when there was no room to keep it', () => {
    let readings = 0
    const firstOf = remember((text) => {
      readings += 1
      return text[0] ?? null
    })
    expect([firstOf('甲乙'), firstOf(''), firstOf('甲乙'), firstOf('')]).toEqual(['甲', null, '甲', null])
    expect(readings).toBe(2)
    for (let number = 0; number < 10_000; number += 1) expect(firstOf(`乙${number}`)).toBe('乙')
    expect(firstOf('甲乙')).toBe('甲')
  })
})
