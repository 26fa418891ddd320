import { renamed } from './composeByline'
import type { Dice } from './composeDice'
import { BLANK, type Printed } from './composePrinted'
import type { Style } from './composeStyle'

const furniture = (unit: string, kind: string, text: string): Printed => ({ text, unit, role: 'furniture', kind })

const person = (dice: Dice): string => renamed([{ name: '', role: null }], dice)[0]?.name ?? ''

const editors = (dice: Dice): Printed =>
  furniture('f-editors', 'imprint', dice.pick([
    `本版责编：${person(dice)} 美编：${person(dice)}`,
    `责任编辑：${person(dice)} 版式：${person(dice)} 校对：${person(dice)}`,
    `责编 ${person(dice)}\u3000组版 ${person(dice)}`,
    `编辑：${person(dice)} 电话：0635-8277092`,
    `■本版编辑 ${person(dice)} ■校对 ${person(dice)}`,
  ]))

const header = (dice: Dice): Printed => {
  const date = `${dice.between(1998, 2025)}年${dice.between(1, 12)}月${dice.between(1, 28)}日`
  const day = `星期${dice.pick([...'一二三四五六日'])}`
  return furniture('f-header', 'page-header', dice.pick([
    `${date} ${day}`,
    `A0${dice.between(1, 8)} 要闻 ${date} ${day}`,
    `聊城日报 ${date} ${day} 第${dice.between(1, 8)}版`,
    `${dice.between(2, 8)}版 综合新闻`,
    `综合 ${date} ${day} 责编 ${person(dice)}`,
  ]))
}

export function topLines(style: Style, dice: Dice): Printed[] {
  const rows: Printed[] = []
  if (style.pageHeader === 'yes') rows.push(header(dice), BLANK)
  if (style.editorsLine === 'top') rows.push(editors(dice), BLANK)
  return rows
}

export function bottomLines(style: Style, dice: Dice): Printed[] {
  const rows = style.editorsLine === 'bottom' ? [BLANK, editors(dice)] : []
  if (style.notice === 'yes') rows.unshift(BLANK, ...notice(dice))
  return rows
}

/** A call for papers or readers: a heading that says so, and lines of label and value. */
function notice(dice: Dice): Printed[] {
  const lines = [
    `主办单位：本报编辑部、市${dice.pick(['教育局', '文联', '社科联', '总工会'])}`,
    `截稿时间：${dice.between(2005, 2025)}年${dice.between(1, 12)}月${dice.between(1, 28)}日`,
    `投稿邮箱：bjb${dice.between(1000, 9999)}@126.com`,
    `联系电话：0635-82${dice.between(10000, 99999)}`,
  ]
  const title = dice.pick(['“我与城市共成长”征文启事', '读者评报征集启事', '“身边好人”线索征集公告'])
  return [title, ...lines].map((text) => furniture('f-notice', 'notice', text))
}

/** A column title that its form gives away: printed over itself, or set in brackets. A plain one could be a kicker as well. */
export function columnTitle(style: Style, dice: Dice): Printed[] {
  const name = dice.pick(['专题访谈', '基层亮点', '走进乡村看小康', '开局起步', '一线见闻'])
  const text = style.columnTitle === 'overprinted' ? `${dice.chance(0.5) ? '助企攀登 推进制造强市建设··' : ''}${name}${name}` : dice.pick([`【${name}】`, `■${name}■`, `[${name}]`])
  return [furniture('f-column', 'column-title', text)]
}

/** Copies of the second half of a paragraph that OCR cut: the true one is where it completes the first. */
export function copiesOf(text: readonly Printed[], style: Style): Printed[] {
  const at = text.findIndex((row, index) => row.paragraph !== undefined && row.text.length > 40 && text[index - 2]?.paragraph === row.paragraph && text[index - 2]?.unit === row.unit)
  const row = text[at]
  if (!row) return []
  const copy = (unit: string): Printed[] => [furniture(unit, 'duplicate', row.text), BLANK]
  return style.duplicates === 'two' ? [...copy('f-copy-1'), ...copy('f-copy-2')] : copy('f-copy-1')
}

/** A page's foot that ends up within the text, in mid-sentence as often as not. */
export function addFeet(rows: readonly Printed[], style: Style, dice: Dice): Printed[] {
  if (style.pageFoot !== 'yes') return [...rows]
  const spots = rows.flatMap((row, index) => (row.role === 'body' && rows[index - 1]?.role === 'body' ? [index] : []))
  if (spots.length === 0) return [...rows]
  const at = dice.pick(spots)
  const foot = furniture('f-foot', 'page-footer', dice.pick(['第 5 页', '第5页', '— 3 —', '第 12 页']))
  const isApart = dice.chance(0.5)
  return [...rows.slice(0, at), ...(isApart ? [BLANK, foot, BLANK] : [foot]), ...rows.slice(at)]
}
