import type { FurnitureKind } from '../types'
import { continuationOf } from './continuation'

const RULES: [FurnitureKind, RegExp][] = [
  // 第 5 页 · 第5版 · - 12 -
  ['page-footer', /^[-—·\s]{0,3}第\s{0,3}(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s{0,3}[页頁版][-—·\s]{0,3}$/u],
  ['page-footer', /^[-—－–·]\s?\d{1,3}\s?[-—－–·]$/u],
  // 本版责编：张三 美编：李四 · 责任编辑 张三 · 本版編輯：張三
  ['imprint', /^[■□●]?\s?(?:本版|本期|今日|执行|執行)?\s?(?:责\s?任?\s?编\s?辑?|責\s?任?\s?編\s?輯?|责编|責編|值班(?:主任|编辑|总编)|执行主编|主编|主編|美术?编辑?|美術?編輯?|版\s?式|校\s?对|校\s?對|编\s?辑|編\s?輯|审\s?读|审校|视\s?觉|组\s?版|统\s?筹|检\s?校|制\s?图)\s{0,3}[：:／/\s].{1,60}$/u],
  // 国内统一刊号 CN37-0007 · 邮发代号 23-1
  ['imprint', /^.{0,30}(?:统一刊号|統一刊號|统一连续出版物号|邮发代号|郵發代號|零售(?:每份|价)|印刷厂?[：:]|社址[：:]).{0,80}$/u],
  // 投稿邮箱：news@example.com · 爆料热线：000-8866110 稿费从优
  ['imprint', /^.{0,24}(?:邮箱|郵箱|信箱|热线|熱線|电话|電話|传真|電郵|E-?mail|QQ(?:群|报料|爆料)?|微信号?)\s?(?:[：:].{3,60}|[（(]?[\d（）()—-]{7,20})$/iu],
  // 我市入选全国首批公交优先示范城市 >>>2版
  ['other', /^.{4,40}(?:[>＞»→▶]{1,4}|…{1,3})\s{0,2}(?:见)?(?:第?\s?\d{1,2}\s?[版页]|[A-Z]\d{1,2}版?)$/u],
  // 2023年6月19日 星期一
  ['page-header', /^.{0,16}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日.{0,12}(?:星期[一二三四五六日天]|第\s?[A-Z]?\d{1,2}\s?版|农历|農曆).{0,30}$/u],
  ['page-header', /^.{0,16}[一二三四五六七八九〇○零]{4}\s?年.{1,4}月.{1,4}日.{0,12}(?:星期[一二三四五六日天]|第\s?[A-Z]?\d{1,2}\s?版|农历|農曆).{0,30}$/u],
  ['page-header', /^(?:星期[一二三四五六日天])\s?.{0,20}$/u],
  ['page-header', /^(?:农历|農曆)[\p{Script=Han}\s]{2,20}$/u],
  // A02 要闻 · 02版 · A03 要闻·综合
  ['page-header', /^(?:[A-Z]\d{1,2}|\d{1,2}\s?版|第\s?[A-Z]?\d{1,2}\s?版)\s{0,3}[|｜/]?\s{0,3}[\p{Script=Han}·／/]{0,10}$/u],
  // 都市·身边事 A07 · 要闻 02版
  ['page-header', /^[\p{Script=Han}·]{2,10}\s{0,3}[|｜/]?\s{0,3}(?:[A-Z]\s?\d{1,2}|\d{1,2}\s?版|第\s?[A-Z]?\d{1,2}\s?版)$/u],
  // 柳溪 第1376期
  ['page-header', /^[\p{Script=Han}·]{2,10}\s{0,3}(?:总)?第\s?\d{1,5}\s?期(?:\s.{0,60})?$/u],
]

const LONGEST = 100
/** Each rule needs one of these; most lines have none. */
const NEEDED = /[\d\s：:／/（）()—\-第期年历曆号號]|零售/u

/**
 * Lines that belong to the page and to no text: running heads and feet, imprint.
 *
 * `第 5 页` → page-footer; `本版责编：张三` → imprint; `2023年6月19日 星期一` → page-header
 */
export function furnitureLineKind(text: string): FurnitureKind | null {
  if (text.length > LONGEST || !NEEDED.test(text) || /[。！？]$/u.test(text) || continuationOf(text) !== null) return null
  for (const [kind, rule] of RULES) if (rule.test(text)) return kind
  return null
}
