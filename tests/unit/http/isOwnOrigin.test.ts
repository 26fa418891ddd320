import { describe, expect, it } from 'vitest'

import { isOwnOrigin } from '../../../src/http/isOwnOrigin'

describe('the origin of a changing request', () => {
  it('is our own when it names the host it was sent to, on any port', () => {
    expect(isOwnOrigin('http://localhost:3000', ['localhost:3000', null])).toBe(true)
    expect(isOwnOrigin('http://192.168.1.5:8080', ['192.168.1.5:8080'])).toBe(true)
  })

  it('is our own behind a proxy that tells the outer name', () => {
    expect(isOwnOrigin('https://reissue.example.org', ['app:3000', null, 'reissue.example.org'])).toBe(true)
  })

  it('is foreign when only a part of the name agrees', () => {
    expect(isOwnOrigin('https://reissue.example.org.evil.example', ['reissue.example.org'])).toBe(false)
    expect(isOwnOrigin('http://localhost:3001', ['localhost:3000'])).toBe(false)
  })

  it('is foreign when it is “null” or no address at all', () => {
    expect(isOwnOrigin('null', ['localhost:3000'])).toBe(false)
    expect(isOwnOrigin('', [''])).toBe(false)
  })
})
