/** `编者按 今年是…`: an editor's note opens with the name of its genre. */
export const opensNote = (text: string): boolean =>
  /^[【[〔■]?\s?(?:编\s{0,2}者\s{0,2}按|編者按|编者的话|编后(?:语|记)?|开栏的话|开栏语|编\s?后)/u.test(text)

/** `6月16日，在…`, `图为…`, `12 月 1 日，…`: how a caption opens (a report may, too). */
export const opensCaption = (text: string): boolean =>
  /^(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日[^，,。]{0,6}[，,]|^(?:[上下左右]?图[为①-⑨一二三四1-9]?[为：:]|[▲▼△▽↑↓])/u.test(text)

/** `…红色历史。图为…`: only the text under a picture says so. */
export const pointsAtPicture = (text: string): boolean =>
  /(?:^|[。！；，\s▲▼])(?:上|下|左|右|大|小)?[图圖](?:①|②|③)?[为為是][^纸书案解]/u.test(text.slice(0, 400))

/** `（上接第一版）`, `◀ 上接 A01 版`, `[上接1版]`, `下转2版` as a line or at the edge of one. */
export const CONTINUATION =
  /[（(〔[【◀◁<《]?\s{0,2}((?:紧接|紧转|上接|下接|下转|下轉|转|接)\s{0,2}第?\s{0,2}[A-Za-z]?[0-9一二三四五六七八九十]{1,3}\s{0,2}版[^）)〕\]】▶]{0,16})\s{0,2}[）)〕\]】▶▷>》]?/u

/** `（下转2版）` at the end, `（上接1版）` at the beginning of a text: as printed, without brackets. */
export function continuationOf(text: string): { at: 'start' | 'end'; text: string } | null {
  const head = CONTINUATION.exec(text.slice(0, 30))
  if (head?.[1] && head.index <= 1 && /[上紧接]/u.test(head[1][0] ?? '')) return { at: 'start', text: head[1].trim() }
  const tailText = text.slice(-32)
  const tail = CONTINUATION.exec(tailText)
  if (tail?.[1] && tail.index + tail[0].length >= tailText.length - 1 && /^[下转紧]/u.test(tail[1])) {
    return { at: 'end', text: tail[1].trim() }
  }
  return null
}

/** `——工作纪实`: a line that opens with a dash is a subheadline (副题). */
export const opensSubheadline = (text: string): boolean => /^[—―–-]{1,2}[^—―–\-\s]|^──/u.test(text)
