import { describe, expect, it } from 'vitest'

import { captionPart, type Part, partsOfArticle, titleOf } from '../../../src/editorial/proofing'
import { shortened } from '../../../src/editorial/shortened'
import { lexicalBody } from '../../../src/editorial/lexicalBody'

const withoutHeadline = (text: string): Part[] => partsOfArticle({ body: lexicalBody([{ kind: 'paragraph', text }]), headline: null })

describe('what a text is called', () => {
  it('is its headline, however long', () => {
    expect(titleOf(partsOfArticle({ body: lexicalBody([{ kind: 'paragraph', text: '正文' }]), headline: '题'.repeat(60) }))).toBe('题'.repeat(60))
  })

  it('is without one its first 24 characters, and a rare one is one character that is never halved', () => {
    expect(titleOf(withoutHeadline('一'.repeat(24)))).toBe('一'.repeat(24))
    expect(titleOf(withoutHeadline(`${'一'.repeat(23)}𠮷野家`))).toBe(`${'一'.repeat(23)}𠮷…`)
    expect(titleOf([captionPart('1', '𠮷'.repeat(24))])).toBe('𠮷'.repeat(24))
    expect(titleOf([captionPart('1', '𠮷'.repeat(25))])).toBe(`${'𠮷'.repeat(24)}…`)
    expect(shortened('甲𠮷乙', 2)).toBe('甲𠮷…')
    expect(titleOf([captionPart('1', '')])).toBe('')
  })
})
