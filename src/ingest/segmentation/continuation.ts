export interface ContinuationMark {
  /** `start`: it comes from another page; `end`: it goes on there. */
  at: 'start' | 'end'
  /** As printed, without the brackets and arrows around it. */
  text: string
  /** The text it stood in, without it. */
  rest: string
}

const PLACE = '(?:第\\s{0,2})?(?:[A-Za-z]{1,2}\\s?)?[0-9０-９〇零一二三四五六七八九十]{1,4}'
const DAY = '(?:昨日|昨天|前日|[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日\\s?)?'
// （上接第一版） ◀ 上接 A01 版 [上接1版】 >>>上接A02 （紧接2版要闻）
const FROM = new RegExp(
  `^([\\s\\p{So}\\p{Sm}＞»«·*]{0,6}[（(〔[【［<＜《「『]?\\s{0,2})((?:紧接|緊接|上接|上\\s{1,2}接|接)\\s{0,2}(?:自|本报)?\\s{0,2}${DAY}${PLACE}\\s{0,2}(?:[版页頁](?:[^。，；！？（）()〔[【［《「『]{0,10}(?=[）)〕\\]】］>＞》」』]))?|(?=[^0-9]|$)))(\\s{0,2}[）)〕\\]】］＞》」』\\p{So}\\p{Sm}]{0,4})\\s{0,2}`,
  'u',
)
const TO = new RegExp(
  `([\\s\\p{So}\\p{Sm}＞»«·*]{0,6}[（(〔[【［<＜《「『]?\\s{0,2})((?:紧转|緊轉|下接|下转|下轉|下\\s{1,2}[转轉]|转|轉)\\s{0,2}(?:至|到|见|見)?\\s{0,2}${PLACE}\\s{0,2}(?:[版页頁][^。，；！？（）()〕\\]】］＞》」』\\p{So}\\p{Sm}]{0,10})?)(\\s{0,2}[）)〕\\]】］＞》」』\\p{So}\\p{Sm}]{0,4})$`,
  'u',
)

/** 接 and 转 alone, and a place that is not called 版, say so only in brackets or behind an arrow. */
const isSure = (before: string, mark: string): boolean =>
  before.trim() !== '' || (/^(?:紧|緊|上|下)/u.test(mark) && /[版页頁]/u.test(mark)) || /^(?:紧|緊|上|下).*[A-Za-z]\s?\d/u.test(mark)

const REACH = 48
const WORD = /[接转轉]/u

/**
 * Reads where a text comes from or goes on: at its beginning or its end, in any brackets or behind arrows.
 *
 * `（上接第一版）各地…` → start, 上接第一版; `…保障。▲下转3版` → end, 下转3版; `>>>下转A02` → end, 下转A02;
 * `他接过第三版草案` → null
 */
export function continuationOf(text: string): ContinuationMark | null {
  if (text.length <= REACH && !WORD.test(text)) return null
  const head = text.slice(0, REACH)
  const tail = text.slice(-REACH)
  if (!WORD.test(head) && !WORD.test(tail)) return null
  const from = FROM.exec(head)
  if (from?.[2] && isSure(from[1] ?? '', from[2])) return { at: 'start', text: from[2].trim(), rest: text.slice(from[0].length) }
  const to = TO.exec(tail)
  if (to?.[2] && isSure(to[1] ?? '', to[2])) {
    return { at: 'end', text: to[2].trim(), rest: text.slice(0, text.length - tail.length + to.index).trimEnd() }
  }
  // a heading that ends in where its text comes from: `老厂房“活”起来（上接1版）`
  const bracketed = /[（(〔[【［]\s?([^（()）]{3,20})[）)〕\]】］]$/u.exec(tail)
  const inner = bracketed?.[1] ? FROM.exec(bracketed[1]) : null
  if (bracketed && inner?.[2] && inner[0].length === bracketed[1]?.length && text.length <= 60) {
    return { at: 'start', text: inner[2].trim(), rest: text.slice(0, text.length - bracketed[0].length).trimEnd() }
  }
  return null
}
