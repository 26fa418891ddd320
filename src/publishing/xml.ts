/** A piece of markup that is escaped already. */
export class Xml {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup
  }
}

type Value = Xml | Value[] | number | string | false | null | undefined

// What XML 1.0 forbids, even as a reference (https://www.w3.org/TR/xml/#charsets); halves of characters aside.
// eslint-disable-next-line no-control-regex -- these are what it is about
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu
const HALF = /\p{Surrogate}/gu

/** `安\u0007全` → `安全`, half a character → `�`: a text that XML, HTML and UTF-8 can say. */
export const sayable = (text: string): string => text.replace(FORBIDDEN, '').replace(HALF, '\ufffd')

// A `]]>` must not stand in text, and a `\r` is read as a line end unless it is written as a reference.
const IN_TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
// White space in an attribute is read as blanks.
const IN_ATTRIBUTE: Record<string, string> = { ...IN_TEXT, '"': '&quot;', "'": '&#39;', '\t': '&#9;', '\n': '&#10;' }

const write = (value: Value, isAttribute: boolean): string => {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map((each) => write(each, isAttribute)).join('')
  if (value instanceof Xml) return value.toString()
  const [special, escapes] = isAttribute ? ([/[&<>"'\r\t\n]/gu, IN_ATTRIBUTE] as const) : ([/[&<>\r]/gu, IN_TEXT] as const)
  return sayable(String(value)).replace(special, (character) => escapes[character] ?? '')
}

/**
 * Markup from a template: what is put in is escaped, unless it is `Xml` itself; null, undefined and false put in nothing.
 * Attributes stand in double quotes. Also for HTML, written as XML (`<br/>`).
 * @example xml`<p n="${'"'}">${'a < b'}${xml`<lb/>`}</p>`.toString() // → '<p n="&quot;">a &lt; b<lb/></p>'
 */
export const xml = (literals: TemplateStringsArray, ...values: Value[]): Xml =>
  new Xml(literals.map((literal, at) => (at < values.length ? literal + write(values[at], literal.endsWith('="')) : literal)).join(''))

/** An attribute with a blank before it, or nothing where there is no value. */
export const attribute = (name: string, value: number | string | null | undefined): Xml | null =>
  value === null || value === undefined ? null : new Xml(` ${name}="${write(value, true)}"`)

/** A text whose line ends are the empty element `breakTag`: `'a\nb'` → `a<br/>b`. */
export const withBreaks = (text: string, breakTag: Xml): Value[] => text.split(/\r\n|\r|\n/u).flatMap((line, at) => (at === 0 ? [line] : [breakTag, line]))

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`
