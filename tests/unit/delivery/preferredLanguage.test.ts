import { describe, expect, it } from 'vitest'

import { preferredLanguage } from '../../../src/delivery/app/preferredLanguage'

describe('the language a reader would rather have', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'], ['en-GB', 'en'], ['fr, en;q=0.8, zh;q=0.5', 'en'], ['en;q=0.5, zh;q=0.9', 'zh'], ['ZH-Hans', 'zh'], ['zh;q=0, en;q=0.1', 'en'],
  ] as const)('by %s is %s, whatever it would be otherwise', (header, language) => {
    expect([preferredLanguage(header, 'zh'), preferredLanguage(header, 'en')]).toEqual([language, language])
  })

  it.each([undefined, '', 'fr', '*', 'zh;q=0', ';;,,='])('by %s is what the caller has for those who name none', (header) => {
    expect([preferredLanguage(header, 'zh'), preferredLanguage(header, 'en')]).toEqual(['zh', 'en'])
  })
})
