const SHORTEST = 4
const LONGEST = 60

/**
 * What a heading says that was printed over itself: the whole text twice or more, or each character twice.
 *
 * `专题访谈专题访谈` → `专题访谈`; `专专题题访访谈谈` → `专题访谈`; `天天向上` → as it is
 */
export function collapseOverprint(text: string): string {
  const trimmed = text.trim()
  // what is printed twice has its first character twice
  if (trimmed.indexOf(trimmed.charAt(0), 1) < 0) return text
  const chars = [...trimmed]
  if (chars.length < SHORTEST || chars.length > LONGEST) return text
  if (chars.length >= 6 && chars.length % 2 === 0 && chars.every((char, at) => char === chars[at - (at % 2)])) {
    return chars.filter((_, at) => at % 2 === 0).join('')
  }
  for (let copies = 2; copies <= 3; copies += 1) {
    const length = chars.length / copies
    if (!Number.isInteger(length) || length < SHORTEST) continue
    if (chars.every((char, at) => char === chars[at % length])) return chars.slice(0, length).join('')
  }
  return text
}
