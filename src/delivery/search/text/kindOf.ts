/** What a (folded) character is to a search. */
export const Kind = {
  /** Ends a run and keeps phrases apart: 。，（） and line ends. */
  BREAK: 0,
  /** Part of a run that is cut into pairs: Han, kana, Hangul, and characters for private use, which rare ones are written with. */
  RUN: 1,
  /** Part of a word: letters and numbers of all other scripts. */
  WORD: 2,
  /** Stands between, but keeps nothing apart: blanks (张 三), middle dots (卡尔·马克思), quotation and title marks (“双百”方针). */
  QUIET: 3,
  /** Not there at all: marks on a letter, variation selectors, invisible signs. */
  NOTHING: 4,
} as const

/** Stands in the index where a sentence ends beside a word. A character for private use, since FTS5 takes those for letters. */
export const BREAK_TOKEN = '\u{10fffd}'

// FTS5 knows these letters as separators: New Tai Lue vowels, Vedic signs.
const unknownToIndex = /[\u19b0-\u19c9\u1cf2\u1cf3]/u
const run = /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}]/u
const letter = /[\p{L}\p{N}]/u
const quiet = /[ \t\u00a0\u2000-\u200a\u202f\u3000·•‧・⸱“”‘’"„‟＂「」『』﹁﹂﹃﹄〝〞《》〈〉«»]/u

const look = (char: string): number => {
  if (char === BREAK_TOKEN || unknownToIndex.test(char)) return Kind.BREAK
  if (quiet.test(char)) return Kind.QUIET
  if (/[\p{M}\p{Cf}]/u.test(char)) return Kind.NOTHING
  if (letter.test(char)) return run.test(char) ? Kind.RUN : Kind.WORD
  return /\p{Co}/u.test(char) ? Kind.RUN : Kind.BREAK
}

const table = Uint8Array.from({ length: 0x10000 }, (_, code) => look(String.fromCharCode(code)))

/** The {@link Kind} of a folded code point. */
export const kindOf = (code: number): number => table[code] ?? look(String.fromCodePoint(code))
