import { BlockList, isIP } from 'node:net'

import type { Bilingual } from '../editorial/bilingual'
import { addressKind } from './addressKind'

/** The address in a URL that names one instead of a host; null for a name. @example literalOf('[::1]') // → '::1' */
const literalOf = (host: string): null | string => {
  const bare = host.replace(/^\[(.*)\]$/u, '$1')
  return isIP(bare) === 0 ? null : bare
}

/** Whoever entered it meant this machine or a private network: an address, or a name without a dot (a neighbour in a compose file). */
const isNamedInHouse = (host: string): boolean => literalOf(host) !== null || !host.includes('.') || host.endsWith('.localhost')

const DISGUISES = new BlockList()
for (const [net, bits] of [['::ffff:0:0', 96], ['64:ff9b::', 96], ['2002::', 16]] as const) DISGUISES.addSubnet(net, bits, 'ipv6')

/** IPv4 within IPv6, in a form that only ways around a check are written in; by name a gateway may well be reached so. */
const isDisguised = (literal: string): boolean => isIP(literal) === 6 && DISGUISES.check(literal, 'ipv6')

/**
 * Whether what is sent to a URL may go to an address that its name stands for just now. By plain http only the house is reached;
 * and the house only by who names it as such, or anybody's name could lead there.
 */
export const mayReach = ({ hostname, protocol }: Pick<URL, 'hostname' | 'protocol'>, address: string): boolean => {
  const kind = addressKind(address)
  if (kind === 'nowhere') return false
  if (protocol === 'http:') return kind === 'house' && isNamedInHouse(hostname)
  return kind === 'outside' || isNamedInHouse(hostname)
}

/** What is said of an address that nothing is sent to. */
export const NOT_REACHED: Bilingual = { zh: '不能发往这个地址。', en: 'Nothing is sent to this address.' }

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
  const literal = literalOf(url.hostname)
  if (literal !== null && (addressKind(literal) === 'nowhere' || isDisguised(literal))) return NOT_REACHED
  const isInHouse = literal === null ? isNamedInHouse(url.hostname) : mayReach(url, literal)
  if (url.protocol === 'http:' && !isInHouse) {
    return { zh: '外部地址须用 https://；http:// 只用于本机和内网。', en: 'An address outside must begin with https://; http:// is for this machine and private networks.' }
  }
  return null
}
