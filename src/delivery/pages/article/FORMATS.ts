import type { Bilingual } from '../../../editorial/bilingual'

const sameInBoth = (name: string): Bilingual => ({ zh: name, en: name })

/** The formats in which the API has an article, by the end of its address. */
export const FORMATS: readonly { name: Bilingual; suffix: string; type: string }[] = [
  { name: { zh: '纯文本', en: 'Plain text' }, suffix: '.txt', type: 'text/plain' },
  { name: sameInBoth('JSON'), suffix: '', type: 'application/json' },
  { name: sameInBoth('JSON-LD'), suffix: '.jsonld', type: 'application/ld+json' },
  { name: sameInBoth('TEI'), suffix: '.tei.xml', type: 'application/tei+xml' },
  { name: sameInBoth('ninjs'), suffix: '.ninjs.json', type: 'application/json' },
]
