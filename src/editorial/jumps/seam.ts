import { endsSentence, opensWithRest } from '../../ingest/segmentation/sentence'

/** （记者 张三）: the signature that stands at the end of a text. */
const SIGNED = /[（(][^（）()]{0,8}(?:记者|記者|通讯员|通訊員|作者|综合)[^（）()]{0,40}[）)]$/u
/** 本报讯, 新华社北京6月1日电, 本报记者 …: a text begins here. */
const DATELINE = /^(?:本报|本報|新华社|新華社|中新社|据新华社)[^，。]{0,24}(?:讯|訊|电|電|消息|报道|報道)|^[■□◆●]?(?:本报|本報)?(?:记者|記者|通讯员|通訊員)\s?\S/u
const GOES_ON = /^[，、；：。！？,;:”’）》」』%％℃)]/u

/** Whether the text stops before its sentence does: `…深入贯彻落实` → true; `…圆满结束。` → false */
export const stopsInSentence = (text: string): boolean => text !== '' && !endsSentence(text) && !SIGNED.test(text.slice(-60))

/** Whether the text begins with the rest of a sentence, as far as its first characters can say: `，并指出…`, `完成。据了解…` → true */
export const beginsInSentence = (text: string): boolean => GOES_ON.test(text) || opensWithRest(text)

/** Whether the text begins as a text of its own does: `本报讯 …`, `新华社北京6月1日电` → true */
export const beginsAnew = (text: string): boolean => DATELINE.test(text.slice(0, 60))

/**
 * Whether the two halves are one sentence that broke at the jump.
 * @example isBroken('会议强调，要深入', '贯彻落实会议精神。') // → true
 */
export const isBroken = (ending: string, beginning: string): boolean =>
  ending !== '' && beginning !== '' && !beginsAnew(beginning) && (stopsInSentence(ending) || beginsInSentence(beginning))
