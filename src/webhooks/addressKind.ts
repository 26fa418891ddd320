import { BlockList, isIPv6 } from 'node:net'

/**
 * What is behind an address: `house`: this machine or a private network; `shared`: a network of a provider with its customers;
 * `nowhere`: nobody's receiver (this link, where clouds keep their credentials; all at once; none); `outside`: anybody.
 */
export type AddressKind = 'house' | 'nowhere' | 'outside' | 'shared'

type Net = readonly [net: string, bits: number]

const V4: Readonly<Record<Exclude<AddressKind, 'outside'>, readonly Net[]>> = {
  // 100.100.100.200 and 192.0.0.192: the credentials of two clouds, out of the ranges of others.
  nowhere: [['0.0.0.0', 8], ['169.254.0.0', 16], ['192.0.0.0', 24], ['224.0.0.0', 3], ['100.100.100.200', 32]],
  house: [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16]],
  shared: [['100.64.0.0', 10], ['198.18.0.0', 15]],
}

const V6: typeof V4 = {
  // fd00:ec2::254: the credentials of a cloud. What 64:ff9b:1::/48 and 2001::/32 lead to is not to be seen in them.
  nowhere: [['::', 128], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8], ['fd00:ec2::254', 128], ['64:ff9b:1::', 48], ['2001::', 32]],
  house: [['::1', 128], ['fc00::', 7]],
  shared: [],
}

const hex = (v4: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = v4.split('.').map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}

/** The same net as IPv6 has it: mapped, of old, through NAT64, by 6to4. @example ['10.0.0.0', 8] → ['::ffff:a00:0', 104], …, ['2002:a00:0::', 24] */
const within = ([v4, bits]: Net): Net[] =>
  [[`::ffff:${hex(v4)}`, 96 + bits], [`::${hex(v4)}`, 96 + bits], [`64:ff9b::${hex(v4)}`, 96 + bits], [`2002:${hex(v4)}::`, 16 + bits]]

const listOf = (kind: keyof typeof V4): BlockList => {
  const list = new BlockList()
  for (const [net, bits] of V4[kind]) list.addSubnet(net, bits, 'ipv4')
  for (const [net, bits] of [...V4[kind].flatMap(within), ...V6[kind]]) list.addSubnet(net, bits, 'ipv6')
  return list
}

const LOOPBACK = new BlockList()
LOOPBACK.addAddress('::1', 'ipv6')

/** In this order: ::1 would be 0.0.0.1 of old, and what is nowhere is taken out of the ranges of the others. */
const LISTS: readonly { kind: AddressKind; list: BlockList }[] = [
  { kind: 'house', list: LOOPBACK }, ...(['nowhere', 'house', 'shared'] as const).map((kind) => ({ kind, list: listOf(kind) })),
]

/** @param address of IPv4 or IPv6, in any way of writing; without brackets. */
export const addressKind = (address: string): AddressKind => {
  const bare = address.replace(/%.*$/u, '')
  return LISTS.find(({ list }) => list.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4'))?.kind ?? 'outside'
}
