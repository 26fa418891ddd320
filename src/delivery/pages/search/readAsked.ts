import type { Bilingual } from '../../../editorial/bilingual'
import { MOST_Q } from '../../search/MOST_Q'
import { isDay } from '../../search/query/readDates'
import { parameter } from '../Visit'
import type { Asked } from './Asked'

const SORTS: readonly string[] = ['date', '-date', 'relevance'] satisfies Asked['sort'][]

/** A filter, by its name in the address. */
type Filter = Exclude<keyof Asked, 'sort'>

type Rule = { isGood: (value: string) => boolean; words: Bilingual }

const DAY: Rule = {
  isGood: isDay,
  words: { zh: '日期须为实有的一天，写作 YYYY-MM-DD，如 2023-06-19', en: 'a day that exists, written YYYY-MM-DD, like 2023-06-19' },
}

const upTo = (most: number): Rule => ({ isGood: (value) => [...value].length <= most, words: { zh: `最多 ${most} 字`, en: `at most ${most} characters` } })

const RULES: Readonly<Record<Filter | 'sort', Rule>> = {
  q: upTo(MOST_Q),
  publication: upTo(64),
  author: upTo(200),
  from: DAY,
  to: DAY,
  page: { isGood: (value) => /^[1-9]\d{0,8}$/u.test(value), words: { zh: '版次为整数，从 1 起', en: 'a whole number, from 1' } },
  hasPhoto: { isGood: (value) => value === 'true', words: { zh: '只能为 true', en: 'true, or nothing' } },
  sort: { isGood: (value) => SORTS.includes(value), words: { zh: `须为以下之一：${SORTS.join('、')}`, en: `one of: ${SORTS.join(', ')}` } },
  cursor: upTo(500),
}

const ONCE: Bilingual = { zh: '只能给一次', en: 'once only' }

const refused = (name: string, { en, zh }: Bilingual): Bilingual => ({
  zh: `条件“${name}”不能这样写：${zh}。`,
  en: `“${name}” cannot be used as it is; it must be: ${en}.`,
})

/**
 * Reads the address of a search. What cannot be asked is told and not left out: what was found without it would be taken for
 * what was asked for. Parameters that are not ours (links get some on their way) are nobody's question.
 * @returns `trouble`: what is wrong with it; null when it can be asked.
 */
export const readAsked = (query: unknown): { asked: Asked; trouble: Bilingual | null } => {
  const good: Partial<Record<keyof typeof RULES, string>> = {}
  let trouble: Bilingual | null = null
  for (const [name, { isGood, words }] of Object.entries(RULES)) {
    const value = parameter(query, name)
    if (Array.isArray((query as Record<string, unknown> | null)?.[name])) trouble ??= refused(name, ONCE)
    else if (value !== undefined && !isGood(value)) trouble ??= refused(name, words)
    else if (value !== undefined) good[name as keyof typeof RULES] = value
  }
  const { hasPhoto, page, q = parameter(query, 'q') ?? '', sort = 'relevance', ...texts } = good
  const asked = { q, sort: sort as Asked['sort'], ...texts, ...(page === undefined ? {} : { page: Number(page) }), ...(hasPhoto === undefined ? {} : { hasPhoto: true }) }
  return { asked, trouble }
}
