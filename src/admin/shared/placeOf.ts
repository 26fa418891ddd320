import type { DeskAnswer } from '../../desk/DeskAnswer'

/** Where an article was printed, in a few words: `济宁日报 2021-12-04 · 第1版`. A page's title repeats that of its issue. */
export const placeOf = ({ article: { issue }, pages }: DeskAnswer): string =>
  [issue?.title, ...pages.map(({ title }) => title.replace(`${issue?.title ?? ''} `, ''))].filter(Boolean).join(' · ')
