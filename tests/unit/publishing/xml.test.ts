import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'

import { attribute, sayable, withBreaks, xml } from '../../../src/publishing/xml'

const anything = fc.string({ unit: fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\r', '\n', '\t', '\0', '\ud800', '\udfff', '\ufffe', '<!--', '${'), fc.string({ minLength: 1, unit: 'binary' })) })

const readBack = (document: string): { attribute: string; text: string } => {
  const found = { attribute: '', text: '' }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes }) => {
    found.attribute = attributes.a?.value ?? ''
  })
  parser.on('text', (text) => {
    found.text += text
  })
  parser.write(document).close()
  return found
}

describe('markup from a template', () => {
  it('says any text as it is, but for what XML cannot say', () => {
    fc.assert(fc.property(anything, anything, (a, text) => {
      expect(readBack(xml`<e a="${a}">${text}</e>`.toString())).toEqual({ attribute: sayable(a), text: sayable(text) })
    }))
  })

  it('escapes texts and not markup, at any depth', () => {
    expect(xml`<p>${['a<b', xml`<i n="${'"\n'}"/>`, [null, undefined, false, 0]]}</p>`.toString()).toBe('<p>a&lt;b<i n="&quot;&#10;"/>0</p>')
  })

  it('leaves out an attribute without a value, and escapes one with it', () => {
    expect(xml`<e${attribute('a', null)}${attribute('b', '"<')}/>`.toString()).toBe('<e b="&quot;&lt;"/>')
  })

  it('puts an element where a line ends', () => {
    expect(xml`<p>${withBreaks('a\r\nb\n<c>', xml`<br/>`)}</p>`.toString()).toBe('<p>a<br/>b<br/>&lt;c&gt;</p>')
  })

  it('takes out what XML forbids, and marks half a character', () => {
    expect(sayable('安\u0007全\u000b\ufffe\t\n\u0085')).toBe('安全\t\n\u0085')
    expect(sayable('\ud800a\udc00𠮷')).toBe('\ufffda\ufffd𠮷')
  })
})
