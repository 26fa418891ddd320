import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ADDRESS_HEADER, addressOf } from '../../../src/http/addressOf'

const of = (address: string): string => addressOf(new Headers({ [ADDRESS_HEADER]: address }))

const groups = (length: number) => fc.array(fc.oneof(fc.constant(0), fc.integer({ max: 0xffff, min: 0 })), { maxLength: length, minLength: length })
/** How a group is written. */
const written = fc.constantFrom((group: number) => group.toString(16), (group: number) => group.toString(16).padStart(4, '0'), (group: number) => group.toString(16).toUpperCase())

/** Every way to write an address: as it is, or with one row of zeros left out. */
const waysOf = (all: number[], write: (group: number) => string): string[] => {
  const ways = [all.map(write).join(':')]
  for (let from = 0; from < 8; from++) {
    for (let to = from + 1; to <= 8 && all[to - 1] === 0; to++) ways.push(`${all.slice(0, from).map(write).join(':')}::${all.slice(to).map(write).join(':')}`)
  }
  return ways
}

describe('the address that limits count for', () => {
  it('is, of IPv6, the first four groups, however the address is written', () => {
    fc.assert(fc.property(groups(4), groups(4), written, (network, host, write) => {
      for (const way of waysOf([...network, ...host], write)) expect(of(way), way).toBe(network.map((group) => group.toString(16)).join(':'))
    }))
  })
  it('is one for all of a network, and another for the next', () => {
    fc.assert(fc.property(groups(4), groups(4), groups(4), (network, one, other) => {
      const [first, second] = [one, other].map((host) => of([...network, ...host].map((group) => group.toString(16)).join(':')))
      expect(first).toBe(second)
      const next = network.map((group, index) => (index === 3 ? (group + 1) % 0x10000 : group))
      expect(of([...next, ...one].map((group) => group.toString(16)).join(':'))).not.toBe(first)
    }))
  })
  it.each([['2001:db8::a:b:c:d', '2001:db8:0:0'], ['::1', '0:0:0:0'], ['64:ff9b::203.0.113.5', '64:ff9b:0:0'], ['fe80::1%eth0', 'fe80:0:0:0'], ['2001:db8:1:2::', '2001:db8:1:2']])(
    'of %s is %s', (address, network) => expect(of(address)).toBe(network))
  it('is, of IPv4, the whole address', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => void expect(of(address)).toBe(address)))
    expect(addressOf(new Headers())).toBe('unknown')
  })
})
