import { isRole } from './roleWords'
import { openQuotes } from './sentence'
import { isBareCompound, looksLikeName } from './surnames'

const TAIL = /[\s\u3000（(【：:、，,者员員生](\p{Script=Han}{1,3})$/u
const HEAD = /^(\p{Script=Han}{1,3})(?=[\s\u3000）)】]|$)/u

/** `…通讯员 万俟` / `晓 尉迟恭谨`, `■本报记者 甘` / `露 通讯员 苗青`: a name is cut at the line's end. */
export function isNameSeam(before: string, text: string): boolean {
  const head = HEAD.exec(text)?.[1]
  const tail = head === undefined ? undefined : TAIL.exec(before)?.[1]
  if (head === undefined || tail === undefined) return false
  // 程  龙 at the end, 戎  飞 at the beginning: whole names, set to a width
  if (isPaired(SINGLES_LAST, before) || isPaired(SINGLES_FIRST, text)) return false
  // one character is no name
  if (head.length === 1) return !/[摄攝]/u.test(head) && !isRole(tail)
  return (tail.length === 1 || isBareCompound(tail)) && looksLikeName(tail + head)
}

const SINGLES_LAST = /(?:(?<=[\s\u3000（(【：:者员員生]|^)\p{Script=Han}(?=[\s\u3000]|$)[\s\u3000]?){1,6}$/u
const SINGLES_FIRST = /^(?:\p{Script=Han}(?:[\s\u3000]+|$)){1,6}/u

const isPaired = (singles: RegExp, text: string): boolean => ((singles.exec(text.replace(/[\s\u3000]+/gu, ' '))?.[0] ?? '').match(/\p{Script=Han}/gu)?.length ?? 1) % 2 === 0

const ROLE_SEAM = /^(?:本\|[报報]|[记記]\|者|通\|[讯訊]|[讯訊]\|[员員]|特\|[约約派]|[实實见見]\|[习習]|[习習]\|[生记記]|[摄攝]\|影|[评評]\|[论論]|[论論]\|[员員]|[报報社]\|[记記]|文\|[/／]|[/／]\|图)$/u

/** `■ 本报记` / `者 张三`, `…本报通讯` / `员 李四`: a role is cut at the line's end. */
export const isRoleSeam = (before: string, text: string): boolean => ROLE_SEAM.test(`${before.slice(-1)}|${text.slice(0, 1)}`)

/**
 * The lines a report opens with as one text; inside a bracket, which may hold names, as {@link joinBylineRows} does.
 *
 * `本报讯（通讯员 岳小山` / `廖青） 连日来` → `本报讯（通讯员 岳小山 廖青） 连日来`
 */
export const joinOpeningRows = (texts: readonly string[]): string =>
  texts.reduce((all, text) => (openQuotes(all) > 0 ? joinBylineRows([all, text]) : all + text))

/**
 * The lines of a byline as one text, a line's end between them; a name cut at the line's end is whole again.
 *
 * `■本报记者 甘` / `露 通讯员 苗青` → `■本报记者 甘露 通讯员 苗青`
 */
export const joinBylineRows = (texts: readonly string[]): string =>
  texts.reduce((all, text) => (isNameSeam(all, text) || isRoleSeam(all, text) ? all + text : `${all}\n${text}`))
