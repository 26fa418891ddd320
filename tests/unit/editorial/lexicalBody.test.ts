import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type BodyPart, bodyParts, lexicalBody } from '../../../src/editorial/lexicalBody'

const part: fc.Arbitrary<BodyPart> = fc.record({
  kind: fc.constantFrom('paragraph', 'crosshead', 'note'), text: fc.string({ minLength: 1, unit: 'grapheme' }),
})

describe('a body', () => {
  it('comes back from the editor as it went in', () => {
    fc.assert(fc.property(fc.array(part), (parts) => {
      expect(bodyParts(lexicalBody(parts))).toEqual(parts)
    }))
  })

  it('survives being stored as JSON', () => {
    fc.assert(fc.property(fc.array(part), (parts) => {
      expect(bodyParts(JSON.parse(JSON.stringify(lexicalBody(parts))))).toEqual(parts)
    }))
  })

  it('leaves out empty paragraphs and keeps line breaks and formatted words as text', () => {
    const children = [
      { children: [], type: 'paragraph', version: 1 },
      { children: [{ text: '一', type: 'text', version: 1 }, { type: 'linebreak', version: 1 }, { format: 1, text: '二', type: 'text', version: 1 }], type: 'paragraph', version: 1 },
    ]
    expect(bodyParts({ root: { children, type: 'root', version: 1 } })).toEqual([{ kind: 'paragraph', text: '一\n二' }])
  })

  it.each([null, undefined, {}, { root: {} }, 'text'])('of %j is empty', (value) => {
    expect(bodyParts(value)).toEqual([])
  })
})
