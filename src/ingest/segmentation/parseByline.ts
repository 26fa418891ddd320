import type { Author } from '../types'
import { BYLINE_MARKS } from './characters'
import { closeRoleWords, NAME_THEN_ROLE, ROLE_THEN_NAME, ROLE_TOKEN, roleOf } from './roleWords'
import { isSurname, looksLikeName, splitGluedNames } from './surnames'

export interface Byline {
  /** Without the mark or bracket around it. */
  text: string
  authors: Author[]
  /** It carries a mark such as ■ or □. */
  marked: boolean
  /** It names a role, not only people. */
  hasRole: boolean
  /** It says who took the picture: 摄, 文/图. */
  isPhoto: boolean
}

const LONGEST = 80

/**
 * Reads a text that is a byline from end to end, or returns null. Nothing but marks, role words and names may stand in it.
 *
 * `■ 本报记者 夏旭光` → 夏旭光 (记者); `□孙伟 付研 报道` → 孙伟, 付研; `通 讯 员 李超张培龙` → 李超, 张培龙 (通讯员)
 */
export function parseByline(raw: string): Byline | null {
  if (raw.length > LONGEST) return null
  let text = closeRoleWords(raw.trim())
  const marked = BYLINE_MARKS.includes(text[0] ?? ' ') || /^口.*(报道|记者|通讯员|摄影?)/u.test(text)
  if (marked) text = text.slice(1).trim()
  const inBrackets = /^[（(【]([^（）()【】]+)[）)】]$/u.exec(text)
  if (inBrackets?.[1]) text = inBrackets[1].trim()

  const authors: Author[] = []
  let role: string | null = null
  let hasRole = false
  let single: string | null = null
  let names = 0
  for (const token of text.split(/[\s、，,；;：:|｜■□●◆▪◼]+/u).filter(Boolean)) {
    if (ROLE_TOKEN.test(token)) {
      hasRole = true
      role = roleOf(token) ?? role
      const silent = authors.length > 0 && /摄|攝/u.test(token)
      if (silent) for (const author of authors) author.role ??= roleOf(token)
      continue
    }
    const prefixed = ROLE_THEN_NAME.exec(token)
    const suffixed = NAME_THEN_ROLE.exec(token)
    if (prefixed?.[1] && prefixed[2]) {
      const glued = splitGluedNames(prefixed[2])
      // 记者节 is no byline; in a mark or brackets an unusual name is one
      const isUnusual = (marked || inBrackets !== null) && prefixed[2].length <= 4
      if (!glued.every(looksLikeName) && !isUnusual) return null
      hasRole = true
      role = roleOf(prefixed[1])
      for (const name of glued) authors.push({ name, role })
      names += 1
      continue
    }
    if (suffixed?.[1] && suffixed[2] && looksLikeName(suffixed[1])) {
      hasRole = true
      authors.push({ name: suffixed[1], role: role ?? roleOf(suffixed[2]) })
      names += 1
      continue
    }
    // 程  龙: a two-character name spaced to the width of three
    if (/^\p{Script=Han}$/u.test(token)) {
      if (single === null) single = token
      else {
        authors.push({ name: single + token, role })
        names += 1
        single = null
      }
      continue
    }
    if (single !== null) return null
    const parts = splitGluedNames(token)
    if (!parts.every((part) => /^[\p{Script=Han}·]{2,9}$/u.test(part))) return null
    if (parts.length === 1 && token.length > 4 && !looksLikeName(token)) return null
    if (!hasRole && !parts.every(looksLikeName)) return null
    for (const name of parts) authors.push({ name, role })
    names += 1
  }
  if (single !== null) return null
  if (!hasRole && (names === 0 || !authors.every((author) => isSurname(author.name[0])))) return null
  const isPhoto = /摄|攝|文[/／]图|图[/／]文|图文|供图/u.test(text)
  return { text: text.replace(/[\s\u3000]+/gu, ' '), authors, marked, hasRole, isPhoto }
}

/** A line of its own that is a byline: it has a mark or a role word. */
export function isBylineLine(text: string): boolean {
  const byline = parseByline(text)
  if (byline === null) return false
  if (byline.hasRole) return byline.marked || byline.authors.length > 0 || /评论员|評論員|记者|記者/u.test(text)
  return byline.marked
}

/** The next line of a byline: names, or another role with names. */
export function continuesByline(text: string): boolean {
  const byline = parseByline(text)
  return byline !== null && !byline.marked
}

/**
 * A signature under the text: one person and what he is, in brackets.
 *
 * `(郝学兰 中共东阿县委书记)` → 郝学兰; `（作者系…教授）` → no name
 */
export function parseSignature(raw: string): Byline | null {
  const text = /^[（(]([^（）()]{2,60})[）)]$/u.exec(raw.trim())?.[1]?.trim()
  if (!text) return null
  const isDescription = /^(?:本文)?作者[系为是：:]/u.test(text)
  const plain = isDescription ? null : parseByline(text)
  if (plain) return plain
  const authors: Author[] = []
  if (!/^(作者|本文作者|执笔)/u.test(text)) {
    const [name, ...rest] = text.split(/[\s，,]+/u)
    if (!name || !looksLikeName(name) || rest.length === 0) return null
    authors.push({ name, role: '作者' })
  }
  return { text, authors, marked: false, hasRole: true, isPhoto: false }
}
