import { closeRoleWords } from './roleWords'
import { type Byline, isNoByline, parseByline } from './parseByline'

/** `新华社发（张三 摄）`: who sent the picture, then who took it. */
const SENT = /^\p{Script=Han}{2,8}[社报網网報]?(?:发|發|供图|供圖)\s?[（(]([^（）()]{2,30})[）)]$/u
/** `（资料图片）`, `受访者供图`, `图片由市文旅局提供`, `新华社发`, `图/视觉中国` */
const UNNAMED =
  /^[（(【]?(?:(?:本报)?(?:资料|資料|档案)(?:图片?|圖片?|照片?|片)|[\p{Script=Han}A-Za-z]{2,20}(?:供图|供圖|供片)|(?:图片?|照片|圖片?)(?:由|来源[：:]|[：:／/])[\p{Script=Han}A-Za-z]{2,20}?(?:提供)?|由[\p{Script=Han}]{2,16}提供|\p{Script=Han}{1,6}(?:社|报|報|网|網)(?:记者|記者)?[发發])[）)】]?$/u
/** `图/视觉中国` */
const AGENCY = /^[（(]?(?:(?:图|圖|摄影|图片来源|来源)\s?[/／：:]?\s?)?(?:视觉中国|东方IC|人民图片|新华社|中新社|资料|网络|受访者)[）)]?$/u
/** `张三 摄（人民图片）` */
const VIA = /^(.{2,24}(?:摄|攝))\s?[（(]\p{Script=Han}{2,8}[）)]$/u
const LONGEST = 48

/**
 * Reads a text that is the credit of a picture from end to end, or returns null.
 *
 * `郎 咏 摄` → 郎咏; `新华社发（张三 摄）` → 张三; `（资料图片）`, `受访者供图` → nobody
 */
export function parseCredit(raw: string): Byline | null {
  const text = closeRoleWords(raw.trim())
  if (text.length > LONGEST) return null
  const isText = /[。，]/u.test(text)
  if (isText && isNoByline(text)) return null
  const sent = SENT.exec(text)?.[1]
  const taken = sent ?? VIA.exec(text)?.[1]
  const named = AGENCY.test(text) ? null : parseByline(taken ?? text)
  if (named && taken !== undefined) return { ...named, text, isPhoto: true }
  if (named && (named.authors.length > 0 || named.isPhoto)) return named
  if (isText || !(UNNAMED.test(text) || AGENCY.test(text))) return null
  return { text: text.replace(/^[（(【]|[）)】]$/gu, ''), authors: [], marked: false, hasRole: true, isPhoto: true }
}

/** It took the picture and wrote nothing: `张三 摄` yes, `张三 文/图`, `张三 摄影报道` no */
export const isPictureOnly = (credit: Byline): boolean => credit.isPhoto && !/文|撰|报道|報導|報道/u.test(withoutNames(credit))

/** `张三 文/图`: what he did, whatever the characters of his name */
export const saysWrote = (credit: Byline): boolean => /文|撰/u.test(withoutNames(credit))

const withoutNames = ({ authors, text }: Byline): string => authors.reduce((rest, { name }) => rest.replace(name, ' '), text)
