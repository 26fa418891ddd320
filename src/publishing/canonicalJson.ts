/** What JSON can say. */
export type Json = boolean | number | string | null | Json[] | { [key: string]: Json }

/**
 * One text for one value: keys sorted by UTF-16 code unit, no white space, `undefined` left out, strings as they are.
 * The hashes of snapshots and log entries are taken over it (after RFC 8785, for integers and text).
 * @example canonicalJson({ b: 1, a: ['x'] }) // → '{"a":["x"],"b":1}'
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
