type Range = { type: string; q: number; precision: number }

/** The commas and semicolons of a header that stand in no quotes: `a;profile="b,c", d` → `a;profile="b,c"` and `d`. */
const split = (text: string, by: ',' | ';'): string[] =>
  (text.match(by === ',' ? /(?:"(?:[^"\\]|\\.)*"|[^,"])+/gu : /(?:"(?:[^"\\]|\\.)*"|[^;"])+/gu) ?? []).map((part) => part.trim())

const normal = (parameter: string): string => {
  const [name = '', value = ''] = parameter.split(/=(.*)/su)
  return `${name.trim().toLowerCase()}=${value.trim().replace(/^"(.*)"$/su, '$1')}`
}

type MediaType = { parameters: string[]; type: string }

const readMediaType = (text: string): MediaType => {
  const [type = '', ...parameters] = split(text, ';')
  return { parameters: parameters.filter((each) => each !== '').map(normal), type: type.toLowerCase() }
}

const qOf = (parameters: string[]): number => {
  const given = parameters.find((each) => each.startsWith('q='))
  const q = given === undefined ? 1 : Number(given.slice(2))
  return q >= 0 && q <= 1 ? q : 0
}

/** How exactly a range means this type; null when it does not. Parameters that are asked for must be there; all is UTF-8 anyway. */
const rangeFor = (asked: MediaType, offered: MediaType): Range | null => {
  const wanted = asked.parameters.filter((each) => !/^(?:q|charset)=/u.test(each))
  const isMet = wanted.every((each) => offered.parameters.includes(each))
  const [room] = offered.type.split('/')
  const level = asked.type === offered.type ? 3 : asked.type === `${room}/*` ? 2 : asked.type === '*/*' || asked.type === '*' ? 1 : 0
  return level > 0 && isMet ? { type: asked.type, q: qOf(asked.parameters), precision: level * 10 + wanted.length } : null
}

/**
 * Which of the media types is asked for by an `Accept` header (RFC 9110, 12.5.1): the one of the highest quality, the more exact
 * range deciding about each type; of equals the first.
 * @returns its place in `offered`, or -1 when none will do. Without a header any will.
 * @example accepts('text/html;q=0.5, application/json', ['text/html', 'application/json']) // → 1
 */
export const accepts = (header: string | undefined, offered: readonly string[]): number => {
  if (header === undefined || header.trim() === '') return 0
  const ranges = split(header, ',').map(readMediaType)
  const qualities = offered.map((each) => {
    const type = readMediaType(each)
    const fitting = ranges.flatMap((range) => rangeFor(range, type) ?? [])
    return fitting.sort((a, b) => b.precision - a.precision || b.q - a.q)[0]?.q ?? 0
  })
  const best = Math.max(...qualities)
  return best > 0 ? qualities.indexOf(best) : -1
}
