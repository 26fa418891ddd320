import type { Bilingual } from '../../editorial/bilingual'
import { articleTitle } from '../../publishing/articleTitle'
import { WORDS } from './WORDS'

const WEEKDAYS: readonly Bilingual[] = [
  { zh: '星期日', en: 'Sunday' }, { zh: '星期一', en: 'Monday' }, { zh: '星期二', en: 'Tuesday' }, { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' }, { zh: '星期五', en: 'Friday' }, { zh: '星期六', en: 'Saturday' },
]

export const MONTHS: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

/** From 0, Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** @example dayInWords('2022-08-01') // → { zh: '2022年8月1日', en: '1 August 2022' } */
export const dayInWords = (date: string): Bilingual => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { zh: `${year}年${Number(month)}月${Number(day)}日`, en: `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}` }
}

/** The day of an issue with its weekday, as a newspaper has it under its title. */
export const issueDayInWords = (date: string): Bilingual => {
  const [day, weekday] = [dayInWords(date), WEEKDAYS[weekdayOf(date)]]
  return weekday ? { zh: `${day.zh} ${weekday.zh}`, en: `${weekday.en}, ${day.en}` } : day
}

/** How certain the date is, where it does not stand in print. */
export const certaintyInWords = (certainty: string): Bilingual | null => {
  if (certainty === 'inferred') return WORDS.inferred
  return certainty === 'uncertain' ? WORDS.uncertain : null
}

const BEIJING_HOURS = 8

/** A moment on the clocks of those who read these papers. @param moment ISO 8601. */
export const momentInWords = (moment: string): Bilingual => {
  const there = new Date(Date.parse(moment) + BEIJING_HOURS * 3_600_000).toISOString()
  const [day, time] = [dayInWords(there.slice(0, 10)), there.slice(11, 16)]
  return { zh: `${day.zh} ${time}（北京时间）`, en: `${day.en}, ${time} (Beijing time)` }
}

/** @example pageInWords({ number: 4, name: '聊城新闻' }) // → { zh: '第4版 聊城新闻', en: 'page 4 聊城新闻' } */
export const pageInWords = ({ name, number }: { name: string | null; number: number | null }): Bilingual => {
  if (number === null) return name === null ? WORDS.pageUnknown : { zh: name, en: name }
  const tail = name === null ? '' : ` ${name}`
  return { zh: `第${number}版${tail}`, en: `page ${number}${tail}` }
}

/** What an article is called in a list; one without headings by its first words. */
export const titleOf = ({ headline, id, opening }: { headline: string | null; id: string; opening: string | null }): string =>
  articleTitle({ id, headline, kicker: null, subheadline: null, body: opening === null ? [] : [{ kind: 'paragraph', text: opening }] })
