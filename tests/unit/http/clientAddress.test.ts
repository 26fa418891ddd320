import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { clientAddress } from '../../../src/http/clientAddress'
import { readProxies } from '../../../src/http/readProxies'

describe('who asks', () => {
  it('is the peer, whatever it says of itself, when no proxy of ours stands before the server', () => {
    fc.assert(fc.property(fc.string(), (forwarded) => {
      expect(clientAddress('203.0.113.5', forwarded, 0)).toBe('203.0.113.5')
    }))
  })
  it('is whom our first proxy heard, whatever the client wrote before that', () => {
    fc.assert(fc.property(fc.array(fc.ipV4()), fc.integer({ max: 3, min: 1 }), (invented, proxies) => {
      const ours = ['203.0.113.5', '10.0.0.2', '10.0.0.3'].slice(0, proxies)
      expect(clientAddress('10.0.0.9', [...invented, ...ours].join(', '), proxies)).toBe('203.0.113.5')
    }))
  })
  it.each([
    ['6.6.6.6, 203.0.113.5:4711', 1, '203.0.113.5'],
    ['6.6.6.6, 203.0.113.5:4711, 10.0.0.2', 2, '203.0.113.5'],
    ['6.6.6.6, [2001:db8::1]:4711', 1, '2001:db8::1'],
    ['6.6.6.6, [2001:db8::1]', 1, '2001:db8::1'],
    ['6.6.6.6, 2001:db8::1', 1, '2001:db8::1'],
    ['::ffff:203.0.113.5', 1, '203.0.113.5'],
  ])('is, of “%s” behind %i, the entry of our first proxy without its port', (forwarded, proxies, address) => {
    expect(clientAddress('10.0.0.9', forwarded, proxies)).toBe(address)
  })
  it('is never an address before our first proxy’s entry, whatever stands in that', () => {
    const entry = fc.oneof(fc.ipV4(), fc.constantFrom('', 'unknown', '_hidden', '1.2.3', '[', '[]:1', '1.2.3.4:', 'a:1'))
    fc.assert(fc.property(fc.array(fc.constantFrom('6.6.6.6', '6.6.6.6:1', '[::6]'), { minLength: 1 }), fc.array(entry, { maxLength: 3, minLength: 1 }), (invented, ours) => {
      const address = clientAddress('10.0.0.9', [...invented, ...ours].join(', '), ours.length)
      expect(['10.0.0.9', ours[0]]).toContain(address)
    }))
  })
  it('is the peer when the proxies said nothing', () => {
    expect(clientAddress('::ffff:10.0.0.1', '', 2)).toBe('10.0.0.1')
    expect(clientAddress('10.0.0.1', 'unknown, _hidden', 1)).toBe('10.0.0.1')
  })
  it('a number of proxies that is none stops the start', () => {
    expect(readProxies(undefined)).toBe(0)
    expect(() => readProxies('all')).toThrow(/TRUSTED_PROXIES/)
  })
})
