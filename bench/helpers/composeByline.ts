import type { Author } from '../../src/ingest/types'
import type { Dice } from './composeDice'
import type { Style } from './composeStyle'

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍鹏辉玲斌旭光培源晓金彦志耀景豪建国文婷宇浩然思哲佳慧雪梅海峰春燕红梓涵俊凯瑞嘉欣怡博子轩雨泽']

/** New names for the same authors: two or three characters, as reporters have. */
export const renamed = (authors: readonly Author[], dice: Dice): Author[] =>
  authors.map((author) => ({ ...author, name: dice.pick(SURNAMES) + dice.sample(GIVEN, dice.chance(0.7) ? 2 : 1).join('') }))

const LABELS = ['记者', '通讯员']

/** Who is no 记者 or 通讯员 signs with name and post: 郝学兰 中共东阿县委书记 */
export const signsWithPost = (authors: readonly Author[]): boolean => authors.some((author) => author.role !== null && !LABELS.includes(author.role))

/** `程龙` → `程  龙`, where the style spaces short names to the width of long ones. */
const spaced = (name: string, style: Style): string => (style.spacedNames === 'yes' && name.length === 2 ? name.split('').join('  ') : name)

/** `本报通讯员` → `本报通 讯 员`, or as a whole `本 报 通 讯 员`. A two-character role after 本报 is not let out by itself. */
function spacedLabel(prefix: string, role: string, style: Style): string {
  if (style.spacedLabels === 'whole') return [...(prefix + role)].join(' ')
  return style.spacedLabels === 'role' && (prefix === '' || role.length > 2) ? prefix + [...role].join(' ') : prefix + role
}

/** Two names run together, where only one way to part them leaves a surname at the head of each. */
function glued(names: readonly string[]): string | null {
  const [first, second] = names
  if (names.length !== 2 || !first || !second) return null
  const both = first + second
  const partings = [2, 3].filter((at) => both.length - at >= 2 && both.length - at <= 3 && SURNAMES.includes(both[at] ?? ''))
  return partings.length === 1 && partings[0] === first.length ? both : null
}

/** `记者 甲乙 丙丁 通讯员 戊己`, by the style's habits. `prefix` stands before each role: 本报. */
function namesWithRoles(authors: readonly Author[], style: Style, prefix: string): string[] {
  const groups: { role: string | null; names: string[] }[] = []
  for (const { name, role } of authors) {
    const last = groups[groups.length - 1]
    if (last && last.role === role) last.names.push(name)
    else groups.push({ role, names: [name] })
  }
  return groups.map(({ role, names }) => {
    const list = (style.gluedNames === 'yes' ? glued(names) : null) ?? names.map((name) => spaced(name, style)).join(' ')
    if (role === null) return `${list} 报道`
    return `${spacedLabel(prefix, role, style)} ${list}`
  })
}

const mark = (style: Style): string => (style.bylineMark === 'no' ? '' : `${style.bylineMark}`)

/**
 * The byline as lines of its own, most often one. A wrapped one breaks between names:
 *
 * `■本报记者 刘作义 本报通讯员 谭曰鹏` / `吴计建 崔昊`
 */
export function bylineLines(authors: readonly Author[], collective: string | null, style: Style, dice: Dice): string[] {
  const gap = mark(style) !== '' && style.dialect === 'text-layer' && dice.chance(0.5) ? ' ' : ''
  if (authors.length === 0) return collective === null ? [] : [`${mark(style)}${gap}${collective}`]
  const groups = namesWithRoles(authors, style, dice.chance(0.75) ? '本报' : '')
  const whole = `${mark(style)}${gap}${groups.join(' ')}`
  if (style.bylineWrap !== 'yes' || authors.length < 2) return [whole]
  if (groups.length > 1) return [`${mark(style)}${gap}${groups[0] ?? ''}`, groups.slice(1).join(' ')]
  const at = whole.lastIndexOf(' ')
  const tail = whole.slice(at + 1)
  return at < 0 || tail.length < 2 || tail === '报道' ? [whole] : [whole.slice(0, at), tail]
}

/** `本报讯（记者 甲乙）`, and the space that may stand inside and behind it. */
export function inlineOpening(dateline: string, authors: readonly Author[], style: Style, dice: Dice): string {
  const names = namesWithRoles(authors.map((author) => ({ ...author, role: author.role ?? '记者' })), style, '').join(' ')
  return `${dateline}${dice.weigh([['', 0.8], [' ', 0.2]])}（${names}）${dice.weigh([['', 0.5], [' ', 0.5]])}`
}

/** A signature under the text: `（记者 甲乙）`, `（甲乙 丙丁）`, bare `甲乙 丙丁`. */
export function signature(authors: readonly Author[], style: Style, dice: Dice): string {
  if (signsWithPost(authors)) return `（${authors.map(({ name, role }) => `${name} ${role ?? ''}`).join(' ')}）`
  const bare = authors.map((author) => spaced(author.name, style)).join(' ')
  if (style.byline === 'bare-end') return bare
  return dice.chance(0.5) ? `（${bare}）` : `（${namesWithRoles(authors.map((author) => ({ ...author, role: author.role ?? '记者' })), style, '').join(' ')}）`
}
