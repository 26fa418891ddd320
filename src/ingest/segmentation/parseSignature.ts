import { type Byline, parseByline } from './parseByline'
import { isPlace } from './places'
import { couldBeName, isTitled, looksLikeName } from './surnames'

const BRACKETED = /^[（(【〔]([^（）()【】〔〕]{1,60})[）)】〕]$/u
const ONE = /^(?![完续續终終上中下左右前后一二三四五六七八九十略图圖注甲乙丙丁])\p{Script=Han}$/u
const DESCRIPTION = /^(?:本文|第一)?作者(?:单位|單位|工作单位|[系係为為是]|介绍|簡介|简介|现|均)|^(?:第[一二三]|通讯|通信)作者/u
/** `（作者张三系某大学教授）` */
const DESCRIBED = /^(?:本文)?作者[：:\s]?(\p{Script=Han}{2,4}?)[，,\s]?(?:[系係为為是]|现任|現任|，)/u
const POST = /(?:书记|書記|主任|主席|委员|委員|代表|教授|讲师|講師|院士|研究员|研究員|经理|經理|总裁|總裁|工程师|律师|醫師|医师|医生|教师|干事|秘书|作家|学者|博士|[长長])$/u
const HOME = /(?:[省市县縣区區乡鄉镇鎮村厂廠矿校社队隊连連院系局馆館站所行部]|中学|小学|大学|公司|集团|银行|中心|总队|支队|读者|群众|职工|居民|村民|市民|学生|员工|工人|农民|教师|家长|网友|游客|业主|办)$/u
/** `双流县新塘乡 田 禾`, `市第三中学 王小明` */
const LETTER = /^(\p{Script=Han}{2,14})[\s\u3000]+(\p{Script=Han}(?:[\s\u3000]*\p{Script=Han}){1,3})$/u
/** `（新华社）`, `（据人民网）`, `（综合整理）`: where it was taken from. */
const SOURCE = /^(?:据|據|来源[：:]|综合|綜合|摘自|转自|原载|稿源)?(?:\p{Script=Han}{2,10}[社网網报報]|综合|整理|综合整理|《[^《》]{2,20}》(?:等)?)(?:报道|報導|消息|电|電|供稿|综合)?$/u

/**
 * A signature under the text: one person and what he is, or where a text was taken from, in brackets; under a letter, where
 * the writer lives and his name.
 *
 * `(郝学兰 中共东阿县委书记)`, `(凤鸣县牛首镇镇长 归去来)` → the person, with the post as role; `（作者系…教授）`, `（新华社）` → no name;
 * `双流县新塘乡 田 禾` → 田禾
 */
export function parseSignature(raw: string): Byline | null {
  const line = raw.trim()
  const text = BRACKETED.exec(line)?.[1]?.trim()
  if (text === undefined) return parseLetter(line)
  const unnamed: Byline = { text, authors: [], marked: false, hasRole: true, isPhoto: false }
  const inBrackets: Byline = { ...unnamed, text: `（${text}）` }
  // （洪）: the writer's family name alone
  if (ONE.test(text)) return { ...unnamed, hasRole: false }
  const described = DESCRIBED.exec(text)?.[1]
  if (described !== undefined && looksLikeName(described)) return { ...inBrackets, authors: [{ name: described, role: '作者' }] }
  if (DESCRIPTION.test(text) || SOURCE.test(text)) return inBrackets
  const plain = parseByline(line)
  if (plain) return plain
  const person = personIn(text)
  if (person) return { ...unnamed, hasRole: false, authors: [person] }
  const [home, ...rest] = text.split(/[\s\u3000，,]+/u)
  // 省农技推广总站 阎宝成 俞 茹
  const people = home && (HOME.test(home) || isPlace(home)) ? parseByline(`（${rest.join(' ')}）`) : null
  return people && { ...unnamed, hasRole: false, text: `${home} ${people.text}`, authors: people.authors }
}

function parseLetter(line: string): Byline | null {
  const [, home, name] = (line.length <= 22 && LETTER.exec(line)) || []
  const person = name?.replace(/\s+/gu, '')
  if (home === undefined || person === undefined || !(HOME.test(home) || POST.test(home) || isPlace(home)) || !looksLikeName(person)) return null
  return { text: `${home} ${person}`, authors: [{ name: person, role: null }], marked: false, hasRole: false, isPhoto: false }
}

/** The name stands first, or behind a post or a home; its characters may stand apart. */
function personIn(text: string): { name: string; role: string | null } | null {
  const words = text.split(/[\s\u3000，,]+/u)
  const postOf = (rest: readonly string[]): string | null => (POST.test(rest.at(-1) ?? '') ? rest.join(' ') : null)
  for (const count of [1, 2, 3]) {
    if (words.length <= count) break
    const isSpaced = (part: readonly string[]): boolean => count === 1 || part.every((word) => word.length === 1)
    const [head, behind] = [words.slice(0, count), words.slice(count)]
    if (isSpaced(head) && looksLikeName(head.join('')) && (behind.at(-1)?.length ?? 0) > 1) return { name: head.join(''), role: postOf(behind) }
    const [before, tail] = [words.slice(0, -count), words.slice(-count)]
    const name = tail.join('')
    const last = before.at(-1) ?? ''
    if (!isSpaced(tail)) continue
    if (POST.test(last) && /^\p{Script=Han}{2,4}$/u.test(name) && !isTitled(name)) return { name, role: postOf(before) }
    if ((HOME.test(last) || isPlace(last)) && couldBeName(name)) return { name, role: null }
  }
  return null
}
