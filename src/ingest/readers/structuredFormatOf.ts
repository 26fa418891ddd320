const ROOTS: [RegExp, string][] = [
  [/<(?:\w+:)?alto[\s>]/iu, 'ALTO XML'],
  [/<(?:\w+:)?mets[\s>]/iu, 'METS XML'],
  [/<(?:\w+:)?PcGts[\s>]/u, 'PAGE XML'],
  [/class=["'][^"']*\bocr_page\b|name=["']ocr-system["']/iu, 'hOCR'],
  [/<html[\s>]|<!doctype html/iu, 'HTML'],
]

/** The name of the markup a text is in, or null for plain text. `<?xml …><alto …>` → `ALTO XML` */
export function structuredFormatOf(text: string): string | null {
  const head = text.slice(0, 8192).trimStart()
  if (!/^<(?:[?!]|[A-Za-z][\w:.-]*[\s>/])/u.test(head)) return null
  const known = ROOTS.find(([root]) => root.test(head))
  if (known) return known[1]
  return head.startsWith('<?xml') ? 'XML of an unknown kind' : null
}
