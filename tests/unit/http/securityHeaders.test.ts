import { describe, expect, it } from 'vitest'

import { securityHeaders } from '../../../src/server/securityHeaders'

describe('the headers of every answer', () => {
  it('tell browsers to come by https alone, when people come by https', () => {
    expect(securityHeaders('/admin', true)).toMatchObject({ 'Strict-Transport-Security': 'max-age=31536000' })
    expect(securityHeaders('/admin', false)).not.toHaveProperty('Strict-Transport-Security')
  })
  it('let images stand in other sites’ pages, and nothing else', () => {
    expect(securityHeaders('/api/media/file/a.jpg', false)).toMatchObject({ 'Cross-Origin-Resource-Policy': 'cross-origin' })
    for (const path of ['/admin', '/api/articles', '/api/media', '/api/mediafile/']) {
      expect(securityHeaders(path, false), path).toMatchObject({ 'Cross-Origin-Resource-Policy': 'same-origin' })
    }
  })
})
