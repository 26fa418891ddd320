import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { urlFault } from '../../../src/webhooks/urlFault'

describe('the address of a receiver', () => {
  it.each([
    'ftp://example.org/', 'javascript:alert(1)', 'file:///etc/passwd', 'example.org', '', 'https://', 'http://example.org/hook', 'https://me:secret@example.org/', 'https://me@example.org/',
    'https://example.org/#x', 'https://example.org/#', 'https://例.org/', 'https://example.org/ x', ' https://example.org/', 'https://example.org/\n', 'https://example.org/"><script>',
    'http://172.32.0.1/', 'http://8.8.8.8/', 'http://169.254.169.254/latest', 'https://169.254.169.254/', 'http://[fe80::1]/', 'http://[::ffff:8.8.8.8]/', 'https://[::ffff:169.254.169.254]/', 'http://0.0.0.0/',
    'https://0/', 'http://0xa9fea9fe/', 'https://2852039166/', 'http://[2001:db8::1]/',
  ])('%s is refused, in both languages', (url) => {
    expect(urlFault(url)).toMatchObject({ en: expect.stringMatching(/\S/u), zh: expect.stringMatching(/\p{Script=Han}/u) })
  })

  it.each([
    'https://example.org/hook?a=b', 'https://example.org:8443', 'http://localhost:8080/', 'http://a.localhost/', 'http://127.0.0.1:1/', 'http://10.0.0.7/x', 'http://172.16.0.1/', 'http://[::1]:3000/',
    'http://[fd00::1]/', 'http://mirror:3000/hook', 'https://192.168.1.1/', 'https://xn--fsq.org/%E4%BE%8B',
  ])('%s may be one', (url) => {
    expect(urlFault(url)).toBeNull()
  })

  it('whatever is let through has no user, no fragment, and by plain http stays in the house', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), fc.webUrl().map((url) => url.replace('://', '://a:b@'))), (text) => {
      if (urlFault(text) !== null) return
      const url = new URL(text)
      expect([url.username, url.password, url.hash]).toEqual(['', '', ''])
      expect(url.protocol === 'https:' || !url.hostname.includes('.') || /^(?:127|10|192\.168|172)\./u.test(url.hostname) || url.hostname.endsWith('.localhost')).toBe(true)
    }))
  })
})
