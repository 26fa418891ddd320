import type { Bilingual } from '../editorial/bilingual'

/** What a site is called whose house has given it no name; in what has one language alone, the Chinese one. */
export const UNNAMED_SITE = { zh: '报刊文献库', en: 'Newspaper archive' } as const satisfies Bilingual
