import type { FurnitureKind } from '../types'

const RULES: [FurnitureKind, RegExp][] = [
  // 第 5 页 · 第5版
  ['page-footer', /^[-—·\s]{0,3}第\s{0,3}\d{1,3}\s{0,3}[页頁版][-—·\s]{0,3}$/u],
  ['page-footer', /^[-—]\s?\d{1,3}\s?[-—]$/u],
  // 本版责编：张三 美编：李四 · 责任编辑 张三
  ['imprint', /^[■□]?\s?(?:本版|本期|今日)?\s?(?:责任?\s?编辑?|责编|值班(?:主任|编辑|总编)|执行主编|主编|美术?编辑?|版式|校\s?对|编辑|审读|审校|视觉|组版|统筹)\s{0,3}[：:\s].{1,60}$/u],
  // 国内统一刊号 CN37-0007 · 邮发代号 23-1
  ['imprint', /^.{0,30}(?:统一刊号|统一连续出版物号|邮发代号|电子邮箱|新闻热线|广告热线|发行热线|印刷厂?[：:]|社址[：:]).{0,80}$/u],
  // 2023年6月19日 星期一
  ['page-header', /^.{0,16}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日.{0,12}(?:星期[一二三四五六日天]|第\s?[A-Z]?\d{1,2}\s?版|农历).{0,30}$/u],
  ['page-header', /^(?:星期[一二三四五六日天])\s?.{0,20}$/u],
  // A02 要闻 · 02版
  ['page-header', /^(?:[A-Z]\d{1,2}|\d{1,2}\s?版|第\s?[A-Z]?\d{1,2}\s?版)\s{0,3}[\p{Script=Han}·]{0,6}$/u],
]

/**
 * Lines that belong to the page and to no text: running heads and feet, imprint.
 *
 * `第 5 页` → page-footer; `本版责编：张三` → imprint; `2023年6月19日 星期一` → page-header
 */
export function furnitureLineKind(text: string): FurnitureKind | null {
  if (text.length > 100 || /[。！？]$/u.test(text)) return null
  for (const [kind, rule] of RULES) if (rule.test(text)) return kind
  return null
}
