import { isIP } from 'node:net'

import type { Bilingual } from '../editorial/bilingual'

const PRIVATE = [
  /^127\./u, /^10\./u, /^192\.168\./u, /^172\.(?:1[6-9]|2\d|3[01])\./u,
  /^\[::1\]$/u, /^\[f[cd][\da-f]{2}:/u,
]

/** Where clouds and networks keep what is nobody's receiver. */
const LINK_LOCAL = [/^169\.254\./u, /^\[fe[89ab][\da-f]:/u, /^\[::ffff:/u, /^0\./u, /^\[::\]$/u]

const isAny = (patterns: RegExp[], host: string): boolean => patterns.some((pattern) => pattern.test(host))

/** In the house: an address of a private network, this machine, or a name without a dot (a neighbour in a compose file). */
const isInHouse = (host: string): boolean =>
  isAny(PRIVATE, host) || host === 'localhost' || host.endsWith('.localhost') || (isIP(host) === 0 && !host.startsWith('[') && !host.includes('.'))

const parse = (text: string): null | URL => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * What is wrong with the address of a receiver; null when nothing is. By plain http only what is in the house is reached.
 * @example urlFault('http://example.org/hook') // → it must begin with https
 */
export const urlFault = (text: string): Bilingual | null => {
  const url = parse(text)
  if (!url || /[^!-~]|["'<>\\^`{|}]/u.test(text)) {
    return { zh: '这不是网址；请写成 https://example.org/webhook 这样（非 ASCII 字符须转义）。', en: 'This is no address; write one like https://example.org/webhook, with other than ASCII characters escaped.' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { zh: '网址须以 https:// 开头。', en: 'The address must begin with https://.' }
  if (url.username || url.password) return { zh: '网址里不能有用户名或密码：对方应核对签名。', en: 'No user name or password in the address: the receiver checks the signature.' }
  if (url.hash || text.includes('#')) return { zh: '网址里不能有 #：它不会送到对方。', en: 'No # in the address: it would not reach the receiver.' }
  if (isAny(LINK_LOCAL, url.hostname)) return { zh: '不能发往这个地址。', en: 'Nothing is sent to this address.' }
  if (url.protocol === 'http:' && !isInHouse(url.hostname)) {
    return { zh: '外部地址须用 https://；http:// 只用于本机和内网。', en: 'An address outside must begin with https://; http:// is for this machine and private networks.' }
  }
  return null
}
