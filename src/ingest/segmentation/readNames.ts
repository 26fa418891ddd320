import type { Author } from '../types'
import { isHan } from './characters'
import { cutPlace, endsLikePlace, isPlace } from './places'
import { isRole, isWhat, roleOf, splitAtRoles } from './roleWords'
import { couldBeName, cutNames, FOREIGN_NAME, isSurname, isWord, looksLikeName } from './surnames'

export interface ReadNames {
  /** Spaces closed that set a name to a width, and without the place of reporting. */
  text: string
  authors: Author[]
  hasRole: boolean
  isDoubtful: boolean
  /** It names a group, `某院课题组`. */
  isGroup: boolean
  /** Where it was reported from: `記者王大明台北報導` → 台北 */
  place: string | null
}

interface Form {
  marked: boolean
  isBracketed: boolean
}

/** What stands around a piece. */
interface Beside {
  next: string | undefined
  /** It is set solid with a role word. */
  isGlued: boolean
  afterSlash: boolean
  isListed: boolean
}

/** One character of a name set to a width, and how wide the blank before it is. */
interface Single {
  char: string
  gap: number
}

const TOKEN = /([\s、，,；;：:|｜/／■□●◆▪◼○]*)([^\s、，,；;：:|｜/／■□●◆▪◼○]+)/gu

/**
 * Reads role words and names one after another; null when anything else stands in the text.
 *
 * `本报记者 程  龙 通讯员 柏文静` → 程龙 (记者), 柏文静 (通讯员)
 */
export function readNames(printed: string, form: Form): ReadNames | null {
  // 文/图, 文并摄, 图/文
  const text = printed.replace(/文[/／·、和并兼](?=图|摄|攝|片|照)/gu, '文').replace(/文[片照]/gu, '文图').replace(/图[/／·、和]文/gu, '图文')
  const reader = new NameReader(form, /(?:摄|攝|[摄攝]影|报道|報導|報道|图文|文图|供图)$/u.test(text))
  const tokens = [...text.matchAll(TOKEN)]
  for (const [index, [, between, token]] of tokens.entries()) {
    if (!reader.readToken(between ?? '', token ?? '', tokens[index + 1]?.[2])) return null
  }
  return reader.finish(printed)
}

const NOT_BEGUN_SO = /^(?:从|在|近日|昨|今|日前|获|了解|来到|走进|采访|手记|观察|调查|会|团|之)/u
const GROUP = /(?:课题组|調研組|调研组|报道组|报道组|采访组|写作组|编写组|通讯组|编辑部|評論部|评论部|工作室)$/u

const isNameLength = (group: readonly Single[]): boolean => group.length >= 2 && group.length <= 4

function groupRun(run: readonly Single[], begins: (single: Single, index: number) => boolean): Single[][] {
  const groups: Single[][] = []
  run.forEach((single, index) => {
    if (index === 0 || begins(single, index)) groups.push([single])
    else groups.at(-1)?.push(single)
  })
  return groups
}

class NameReader {
  private readonly authors: Author[] = []
  private readonly closed: string[] = []
  /** Place and 報導, as printed. */
  private dropped: string | null = null
  private place: string | null = null
  private readonly isExplicit: boolean
  private role: string | null = null
  private hasRole = false
  private isGroup = false
  private isSetWide = false
  private isDoubtful = false
  private singles: Single[] = []
  /** The first of the authors that no role stands before or behind yet. */
  private open = 0

  constructor(
    private readonly form: Form,
    /** What they did comes last: `水木清 摄`. */
    private readonly isCredit: boolean,
  ) {
    this.isExplicit = form.marked || form.isBracketed
  }

  readToken(between: string, token: string, next: string | undefined): boolean {
    const isList = /[^ \t\u3000]/u.test(between)
    // 文 钊: a name, 张三 文, 文 张三: what he did
    const isDeed = isWhat(token) && this.singles.length !== 1 && (this.authors.length > this.open || !isHan(next))
    if (isHan(token) && !isDeed) {
      if (isList && !this.flush()) return false
      this.singles.push({ char: token, gap: between.length })
      return true
    }
    if (this.isRestOfName(token)) {
      const single = this.singles.pop() as Single
      if (!this.flush()) return false
      this.closed.push(`${single.char}${token}`)
      this.isDoubtful = true
      return this.add([`${single.char}${token}`])
    }
    if (!this.flush()) return false
    const afterSlash = /[/／]/u.test(between)
    const isListed = /[、，,；;]/u.test(between)
    const pieces = splitAtRoles(token)
    const last = pieces.at(-1)
    // 记者易 洪
    if (pieces.length > 1 && isHan(last) && last !== undefined && !isWhat(last)) {
      pieces.pop()
      const isRead = pieces.every((piece) => this.readPiece(piece, { next: undefined, isGlued: true, afterSlash, isListed }))
      this.singles.push({ char: last, gap: 1 })
      return isRead
    }
    return pieces.every((piece, index) => this.readPiece(piece, { next: pieces[index + 1], isGlued: pieces.length > 1, afterSlash, isListed }))
  }

  finish(printed: string): ReadNames | null {
    if (!this.flush()) return null
    const names = this.authors.map(({ name }) => name)
    const isCertain = this.hasRole || this.isGroup || (this.isSetWide && names.length === 1)
    if (!isCertain && (names.length === 0 || names.some(endsLikePlace) || !names.every(this.isExplicit ? couldBeName : looksLikeName))) return null
    const { authors, hasRole, isDoubtful, isGroup, place } = this
    return { text: this.textOf(printed), authors, hasRole, isDoubtful, isGroup, place }
  }

  /** `王 小明`: a family name, then the given name. */
  private isRestOfName(token: string): boolean {
    const last = this.singles.at(-1)
    return this.singles.length % 2 === 1 && last !== undefined && this.hasRole && /^\p{Script=Han}{2}$/u.test(token) && isSurname(last.char) && !looksLikeName(token) && !isRole(token)
  }

  private readPiece(piece: string, place: Beside): boolean {
    if (isRole(piece)) return this.readRole(piece)
    if (GROUP.test(piece) && piece.length <= 24) {
      this.isGroup = true
      return true
    }
    return this.readReporting(piece, place) ?? this.readPeople(piece, place.isGlued)
  }

  /** `澄浦報導` behind a name, `王大明台北報導`, `北京报道`: where it was reported from. Null when the piece says no such thing. */
  private readReporting(piece: string, { afterSlash, isListed, next }: Beside): boolean | null {
    if (next === undefined || !/^(?:报道|報導|報道)$/u.test(next) || !this.hasRole) return null
    const isOldStyle = next !== '报道' && this.form.isBracketed
    // 記者張三、李四報導: in a list the last is a name, too
    if (this.authors.length > 0 && (isPlace(piece) || afterSlash || (isOldStyle && !isListed))) return this.drop(piece, next)
    const cut = isOldStyle && this.authors.length === 0 && !looksLikeName(piece) ? cutPlace(piece) : null
    return cut && looksLikeName(cut.name) ? this.drop(cut.place, next) && this.add([cut.name]) : null
  }

  private drop(place: string, next: string): boolean {
    this.place = place
    this.dropped = place + next
    return true
  }

  private readRole(piece: string): boolean {
    if (isWhat(piece) || /^(?:整理|撰文|执笔|執筆)$/u.test(piece)) {
      const role = roleOf(piece)
      const behind = this.authors.slice(this.open)
      const hasOwn = behind.every((author) => author.role !== null)
      // 张三 摄: of who stands before it; 摄影 张三, 记者 张三 摄影 李四: of who comes next
      if (hasOwn) this.role = role ?? this.role
      else if (role !== null) for (const author of behind) author.role ??= role
    } else this.role = roleOf(piece) ?? this.role
    this.open = this.authors.length
    this.hasRole = true
    return true
  }

  private readPeople(piece: string, isGlued: boolean): boolean {
    if (FOREIGN_NAME.test(piece)) return this.add([piece])
    if (!/^\p{Script=Han}{2,16}$/u.test(piece) || NOT_BEGUN_SO.test(piece)) return false
    const { isDoubtful, names } = cutNames(piece)
    if (names.length > 1) this.isDoubtful ||= isDoubtful
    else if (!looksLikeName(piece) && (piece.length > 4 || (piece.length === 4 && endsLikePlace(piece)))) return false
    else if (!names.every(looksLikeName)) {
      // 记者节 is no byline; in a mark or brackets an unusual name is one
      const isLikely = this.isExplicit || (this.isCredit && names.every(couldBeName))
      if (isGlued ? !isLikely : !this.hasRole && !isLikely) return false
    }
    return this.add(names)
  }

  private add(names: string[]): boolean {
    for (const name of names) this.authors.push({ name, role: this.role })
    return true
  }

  /** Joins characters that stand alone into names: by the wider blanks between them, else two and two. */
  private flush(): boolean {
    const run = this.singles
    this.singles = []
    if (run.length === 0) return true
    if (run.length === 1) return false
    const inner = run.slice(1).map(({ gap }) => gap)
    const [least, most] = [Math.min(...inner), Math.max(...inner)]
    const isUneven = most > least
    const byGap = groupRun(run, (single) => isUneven && single.gap === most)
    const isWhole = run.length <= 3 || (isUneven && byGap.every(isNameLength))
    const groups = run.length <= 3 ? [run] : isWhole ? byGap : groupRun(run, (_, index) => index % 2 === 0)
    if (!groups.every(isNameLength)) return false
    if (!isWhole) this.isDoubtful = true
    const names = groups.map((group) => group.map(({ char }) => char).join(''))
    // ■ 老 铁: behind a mark, what is set to a width is a name, were it a made one
    if (names.length === 1 && this.form.marked && !isWord(names[0] ?? '')) this.isSetWide = true
    this.closed.push(...names)
    return this.add(names)
  }

  private textOf(printed: string): string {
    let text = printed
    if (this.dropped !== null) text = text.replace(this.dropped, '').replace(/[\s/／]+$/u, '')
    for (const name of this.closed) text = text.replace(new RegExp([...name].join('[\\s\\u3000]*'), 'u'), name)
    return text.replace(/[\s\u3000]+/gu, ' ').trim()
  }
}
