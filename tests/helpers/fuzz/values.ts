import fc from 'fast-check'

/** What has broken programs before, beside what chance makes. */
const NASTY = [
  '', ' ', '0', '-1', '1e999', 'NaN', 'null', 'undefined', 'true', '[object Object]', '../../etc/passwd', '..%2f..', '%00', '%ff', '%', '%E0%A4%A', '\u0000', '\ud800',
  '\uffff', '\u202e', "' OR 1=1 --", '"; DROP TABLE articles', '{"$gt":""}', '$where', '__proto__', 'constructor', 'toString', 'a'.repeat(5_000), '聊城'.repeat(200),
  '<script>alert(1)</script>', '${7*7}', '(a+)+$', '[', ']', '(', '\\', '*', '.', '_', '9007199254740993', '2024-02-30', '0000-00-00', '+275760-09-13T00:00:00.001Z',
  '507f1f77bcf86cd799439011', '00000000-0000-0000-0000-000000000000', 'file:///etc/passwd', 'http://127.0.0.1:1/',
] as const

const SCALARS = [0, -0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, true, false, null]

export const nastyText = fc.oneof({ arbitrary: fc.constantFrom(...NASTY), weight: 3 }, fc.string({ maxLength: 30 }), fc.string({ maxLength: 30, unit: 'binary' }))

/** Any JSON, shallow: deep ones have tests of their own. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ list: unknown[]; object: unknown; value: unknown }>((tie) => ({
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(nastyText.filter((key) => key.length < 100), tie('value'), { maxKeys: 3 }),
  value: fc.oneof({ maxDepth: 3 }, nastyText, fc.constantFrom(...SCALARS), tie('list'), tie('object')),
})).value

export const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Half a character cannot be put into an address or a literal. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd')
