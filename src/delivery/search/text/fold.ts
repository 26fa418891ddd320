import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Kept apart by OpenCC, since only the words around tell which is meant: 看著 is 看着, 瞭解 is 了解, 祇有 is 只有. */
const ALSO = new Map([['著', '着'], ['瞭', '了'], ['藉', '借'], ['祇', '只'], ['甚', '什']])

/** Beyond it are only rare characters, which are looked up one by one. */
const TABLE_SIZE = 0x10000
const isHan = /\p{Script=Han}/u

/** One character for one, or the character itself. */
const oneFor = (char: string, other: string): string => ([...other].length === 1 ? other : char)

/** `⽇` (a Kangxi radical, as some recognisers write) → `日`, `塚` → `塚`: only what is the same character at another place. */
const unified = (char: string): string => oneFor(char, char.normalize(/[\u2e80-\u2fdf]/u.test(char) ? 'NFKC' : 'NFC'))

/** `É` → `e`, `Ａ` → `a`, `５` → `5`; marks over kana and Hangul make other letters and stay. */
const plainLetter = (char: string): string => {
  const half = /[！-～]/u.test(char) && /[\p{L}\p{N}]/u.test(char) ? char.normalize('NFKC') : char
  const [base = half, ...marks] = /\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(half) ? [half] : half.normalize('NFD')
  const plain = marks.every((mark) => /\p{M}/u.test(mark)) ? base : half
  return oneFor(plain, plain.toLowerCase())
}

/** A line end keeps each character a phrase of its own: OpenCC would otherwise convert whole words. */
const simplifiedOnce = (chars: string[]): string[] => {
  const simple = toSimplified(chars.join('\n')).split('\n')
  return chars.map((char, index) => ALSO.get(char) ?? oneFor(char, simple[index] ?? char))
}

/** 薴 → 苧 → 苎: what one is simplified to may itself be the traditional form of another. */
const simplifiedEach = (chars: string[]): string[] => simplifiedOnce(simplifiedOnce(chars))

const makeTable = (): Uint32Array => {
  const table = Uint32Array.from({ length: TABLE_SIZE }, (_, code) => code)
  const codes = [...table.keys()].filter((code) => code > 0x20 && code !== 0x7f && !(code >= 0xd800 && code < 0xe000))
  const chars = codes.map((code) => String.fromCodePoint(code))
  const plain = chars.map((char) => (isHan.test(char) ? unified(char) : plainLetter(char)))
  simplifiedEach(plain).forEach((char, index) => {
    table[codes[index] ?? 0] = char.codePointAt(0) ?? 0
  })
  return table
}

const table = makeTable()
const rare = new Map<number, number>()

const foldRare = (code: number): number => {
  const known = rare.get(code)
  if (known !== undefined) return known
  const char = String.fromCodePoint(code)
  const [simple = char] = simplifiedEach([isHan.test(char) ? unified(char) : plainLetter(char)])
  const folded = simple.codePointAt(0) ?? code
  rare.set(code, folded)
  return folded
}

/**
 * The code point under which a search finds another: simplified for traditional, half width for full width letters and
 * digits, small for capital, without accents. Always one for one, so that places in a text hold. The cost: a traditional
 * character that stands for one of several, and the several for which one simplified stands, find each other (乾 and 幹, 干).
 * Signs stay: what NFKC would make of `，` is another mark to a reader.
 */
export const foldPoint = (code: number): number => (code < TABLE_SIZE ? (table[code] ?? code) : foldRare(code))

/**
 * A text, each of its characters folded.
 * @example fold('臺灣２０２３Ａ') // → '台湾2023a'
 */
export const fold = (text: string): string => Array.from(text, (char) => String.fromCodePoint(foldPoint(char.codePointAt(0) ?? 0))).join('')
