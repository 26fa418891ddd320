/**
 * Words that say what someone did for a piece, as print combines them: `本报驻京记者`, `特约通讯员`, `新华社记者`, `文/图`.
 * Traditional forms beside the simplified ones.
 */
const OWN = '(?:[本我][报報刊网網台社]|新华社|新華社|中新社|中央社)'
const OUTLET = `(?:${OWN}|\\p{Script=Han}{1,8}?(?:[报報网網台社刊]|客户端|融媒|晚报|传媒))`
const KIND =
  '(?:特约|特約|特派|特邀|见习|見習|实习|實習|首席|资深|資深|高级|全媒体?|融媒体?|新媒体?|视频|影像|校园|学生|青年|前方|小|驻\\p{Script=Han}{1,6}|駐\\p{Script=Han}{1,6})'
const WHO =
  '(?:记者|記者|通讯员|通訊員|实习生|實習生|见习生|評論員|评论员|特派员|特派員|观察员|觀察員|撰稿|撰稿人|主笔|作者|执笔|执笔人|執筆|執筆人|编译|編譯|翻译|編輯|编辑|口述|讲述|采访|採訪|采写|撰文|供稿|整理|策划|指导老师|指导教师|辅导老师|辅导教师)'
const WHAT =
  '(?:摄影报道|攝影報導|图文报道|文图报道|综合报道|綜合報導|報導|报道|報道|综合|綜合|摄影|攝影|图文|文图|文摄|文摄影|文字|摄|攝|供图|供圖|供片|制图|製圖|绘图|绘画|漫画|插图|绘|画|图|圖|文)'

/** A whole token: `本报通讯员`, `驻济南记者` */
const ROLE_TOKEN = new RegExp(`^${OUTLET}?${KIND}{0,3}(?:(?:${WHO}){1,2}|(?:${WHAT}){1,2})$`, 'u')
const LONGEST_ROLE = 18
/** What a role word ends in: 者, 员, 摄 … */
const ROLE_ENDS = new Set([...WHO, ...WHAT].flatMap((char, at, all) => (/[|)]/.test(all[at + 1] ?? '') ? [char] : [])))

export const isRole = (token: string): boolean => token.length <= LONGEST_ROLE && ROLE_ENDS.has(token.slice(-1)) && ROLE_TOKEN.test(token)

const STRONG_WHO = '(?:记者|記者|通讯员|通訊員|实习生|實習生|评论员|評論員|执笔|執筆|特派员|撰稿人?|作者|撰文)'
const STRONG_WHAT = '(?:摄影报道|攝影報導|图文报道|文图报道|综合报道|綜合報導|报道|報導|報道|摄影|攝影|撰文|供图|供圖|图文|文图|整理)'
/** No token without one of them is parted. */
const STRONG = new RegExp(`${STRONG_WHO}|${STRONG_WHAT}|[摄攝]`, 'u')
const LEADING = new RegExp(`^((?:${OUTLET}?${KIND}{0,3}${STRONG_WHO})|摄影|攝影|撰文)(.+)$`, 'u')
const INNER = new RegExp(`^(.{2,}?)(${OWN}?${KIND}{0,3}${STRONG_WHO})(.*)$`, 'u')
const TRAILING = new RegExp(`^(.{2,}?)(${STRONG_WHAT}|摄|攝)$`, 'u')

/**
 * Parts role words from what is set solid with them.
 *
 * `本报记者张三通讯员李四` → `本报记者` `张三` `通讯员` `李四`; `许金松摄` → `许金松` `摄`; `夏旭光` stays whole
 */
export function splitAtRoles(token: string): string[] {
  if (!STRONG.test(token) || isRole(token)) return [token]
  const leading = LEADING.exec(token)
  if (leading?.[1] && leading[2]) return [leading[1], ...splitAtRoles(leading[2])]
  const inner = INNER.exec(token)
  if (inner?.[1] && inner[2]) return [inner[1], inner[2], ...(inner[3] ? splitAtRoles(inner[3]) : [])]
  const trailing = TRAILING.exec(token)
  return trailing?.[1] && trailing[2] ? [trailing[1], trailing[2]] : [token]
}

/** It says that someone wrote or took what stands before it: `报道`, `摄` */
export const isWhat = (token: string): boolean => WHAT_TOKEN.test(token)

const WHAT_TOKEN = new RegExp(`^${WHAT}{1,2}$`, 'u')

const B = '[ \\u3000]'
const SPACED: [RegExp, string][] = [
  [new RegExp(`本${B}{1,3}([报報刊])(?=${B}{0,3}[记記通评評讯訊见實实特驻首])`, 'gu'), '本$1'],
  [new RegExp(`通${B}{0,3}讯${B}{0,3}员`, 'gu'), '通讯员'],
  [new RegExp(`通${B}{0,3}訊${B}{0,3}員`, 'gu'), '通訊員'],
  [new RegExp(`记${B}{1,3}者`, 'gu'), '记者'],
  [new RegExp(`記${B}{1,3}者`, 'gu'), '記者'],
  [new RegExp(`评${B}{1,3}论${B}{1,3}员`, 'gu'), '评论员'],
  [new RegExp(`評${B}{1,3}論${B}{1,3}員`, 'gu'), '評論員'],
  [new RegExp(`实${B}{1,3}习${B}{1,3}生`, 'gu'), '实习生'],
  [new RegExp(`摄${B}{1,3}影`, 'gu'), '摄影'],
  [new RegExp(`文${B}{0,3}([/／])${B}{0,3}(图|摄影?)`, 'gu'), '文$1$2'],
  [new RegExp(`图${B}{0,3}([/／])${B}{0,3}文`, 'gu'), '图$1文'],
  [new RegExp(`本([报報刊])${B}{1,3}(?=${KIND}{0,2}${WHO})`, 'gu'), '本$1'],
]

/**
 * Closes the spaces that width or justification put into a role word.
 *
 * `通 讯 员 付延涛` → `通讯员 付延涛`; `本 报 记 者 张三` → `本报记者 张三`; `文 / 图` → `文/图`
 */
export const closeRoleWords = (text: string): string => (!/[ \u3000]/u.test(text) ? text : SPACED.reduce((closed, [spaced, word]) => closed.replace(spaced, word), text))

/** `本报见习记者` → `记者`; `文/图` → null: it says what, not who */
export function roleOf(token: string): string | null {
  const found =
    /(实习生|實習生|记者|記者|通讯员|通訊員|评论员|評論員|特派员|特派員|观察员|觀察員|撰稿|主笔|编译|編譯|翻译|编辑|編輯|执笔|執筆|作者|摄影|攝影|摄|攝|整理|策划|口述|讲述|采写|撰文|指导老师|指导教师|辅导老师|辅导教师|绘|漫画)/u.exec(token)
  if (!found?.[1]) return null
  return found[1] === '摄' || found[1] === '攝' ? '摄影' : found[1]
}
