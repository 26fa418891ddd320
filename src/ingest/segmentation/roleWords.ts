/**
 * Words that say what someone did for a piece, as print combines them: `本报记者`, `特约通讯员`, `新华社记者`, `文/图`.
 * Traditional forms beside the simplified ones.
 */
const PREFIX = '(?:(?:本|我)[报刊网台報]|本社|全媒体?|融媒体?|新华社|新華社|中新社|特约|特約|特派|见习|實習|实习|首席|驻\\p{Script=Han}{2,4}|\\p{Script=Han}{1,6}[报網网台報])'
const ROLE = '(?:记者|記者|通讯员|通訊員|评论员|評論員|特派员|观察员|撰稿人?|编辑|作者|摄影报道|图文报道|摄影|攝影|撰文|图文|摄|攝|采写|整理|综合|报道|報道|報導|文[\\/／·、]?图|图[\\/／·、]?文|文[\\/／]摄影|策划|绘图|制图|供图|文|图)'

/** A whole token: `本报通讯员` */
export const ROLE_TOKEN = new RegExp(`^${PREFIX}{0,3}${ROLE}{1,2}$`, 'u')

/** A token that begins with its role: `记者夏旭光` → role 记者, name 夏旭光 */
export const ROLE_THEN_NAME = new RegExp(
  `^(${PREFIX}{0,3}(?:记者|記者|通讯员|通訊員|评论员|評論員|特派员|摄影|攝影|撰文|作者))(\\p{Script=Han}{2,9})$`,
  'u',
)

/** A token that ends with what its name did: `许金松摄` → name 许金松, role 摄 */
export const NAME_THEN_ROLE = /^(\p{Script=Han}{2,4}?)(摄影报道|摄影|攝影|摄|攝|报道|報道|文[/／]图|供图|整理)$/u

/**
 * Closes the spaces that width or justification put into a role word.
 *
 * `通 讯 员 付延涛` → `通讯员 付延涛`; `文 / 图` → `文/图`
 */
export function closeRoleWords(text: string): string {
  return text
    .replace(/本[ \u3000]{1,3}报(?=[ \u3000]{0,3}[记通评讯])/gu, '本报')
    .replace(/通[ \u3000]{0,3}讯[ \u3000]{0,3}员/gu, '通讯员')
    .replace(/通[ \u3000]{0,3}訊[ \u3000]{0,3}員/gu, '通訊員')
    .replace(/记[ \u3000]{1,3}者/gu, '记者')
    .replace(/評[ \u3000]{1,3}論[ \u3000]{1,3}員/gu, '評論員')
    .replace(/评[ \u3000]{1,3}论[ \u3000]{1,3}员/gu, '评论员')
    .replace(/文[ \u3000]{0,3}([/／])[ \u3000]{0,3}图/gu, '文$1图')
    .replace(/图[ \u3000]{0,3}([/／])[ \u3000]{0,3}文/gu, '图$1文')
}

/** `本报记者` → `记者`; `文/图` → null: it says what, not who */
export function roleOf(token: string): string | null {
  const found = /(记者|記者|通讯员|通訊員|评论员|評論員|特派员|观察员|撰稿|编辑|作者|摄影|攝影|摄|攝|整理|策划)/u.exec(token)
  if (!found?.[1]) return null
  return found[1] === '摄' || found[1] === '攝' ? '摄影' : found[1]
}
