import type { Bilingual } from '../../editorial/bilingual'

/** In characters. */
const SHORTEST = 10

/** Of an address; it may be anything as long as nobody has checked it. */
const MOST_PARTS = 30

/**
 * What is tried first, long enough to pass for a password. Compared without case, and without the digits and marks that
 * people put around a word: `Password2026!` is `password`.
 */
const COMMON: ReadonlySet<string> = new Set([
  '1q2w3e4r5t', '1qaz2wsx3edc', 'abcdefghij', 'administrator', 'changeme', 'iloveyou', 'letmein', 'liaocheng', 'newspaper', 'password', 'passwort',
  'proofreader', 'qwertyuiop', 'qwerty', 'reissue', 'trustno', 'welcome', 'woaini', 'xinwen', 'zaobao', 'zxcvbnm', 'aaaaaaaaaa', 'asdfghjkl',
  'admin', 'editor', 'baozhi', 'mima', 'wodemima', 'zhongguo', 'beijing', 'shanghai', 'test', 'secret', 'master', 'dragon', 'monkey', 'sunshine',
  'princess', 'football', 'baseball', 'superman', 'passw', 'p@ssw0rd', 'p@ssword', 'passw0rd',
])

const isRow = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((character, index) => (character.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0)))
  // 0123456789 and 1111111111 and 9876543210, and with a turn from 9 to 0.
  return [...steps].every((step) => [0, 1, -9].includes(step)) || [...steps].every((step) => [-1, 9].includes(step))
}

const isCommon = (password: string): boolean => {
  const lower = password.toLowerCase()
  const word = lower.replace(/^[\d\W_]+|[\d\W_]+$/gu, '')
  return isRow(lower) || COMMON.has(lower) || COMMON.has(word) || COMMON.has(lower.replace(/\W/gu, ''))
}

/** Letters and digits alone, without the digits around them: `Wang-Editor_2026!` → `wangeditor` */
const coreOf = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/^\p{N}+|\p{N}+$/gu, '')

/** One part of the address, or some that follow each other: of `wang.editor@example.com` also `wangeditor` and `editorexample`. */
const isOfAddress = (password: string, email: string): boolean => {
  const core = coreOf(password)
  const parts = email.split(/[^\p{L}\p{N}]+/u).slice(0, MOST_PARTS)
  return parts.some((_, from) => parts.slice(from).some((__, length) => core !== '' && core === coreOf(parts.slice(from, from + length + 1).join(''))))
}

/**
 * Why a password cannot be taken; null when it can.
 * @param email of the person, as far as it is known.
 */
export const passwordFault = (password: string, email: string): Bilingual | null => {
  if ([...password].length < SHORTEST) return { zh: `密码至少 ${SHORTEST} 个字符；没有保存。`, en: `A password has at least ${SHORTEST} characters; nothing was saved.` }
  if (email && isOfAddress(password, email)) return { zh: '密码不能是电子邮件地址或其中的一部分；没有保存。', en: 'A password must not be the e-mail address or a part of it; nothing was saved.' }
  if (isCommon(password)) return { zh: '这个密码太常见，最先被猜到；请换一个，例如几个不相干的词。没有保存。', en: 'This password is among those guessed first; choose another, for example a few unrelated words. Nothing was saved.' }
  return null
}
