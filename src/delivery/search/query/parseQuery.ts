import { fold } from '../text/fold'
import { type Lexeme, lexQuery, type QueryField } from './lexQuery'
import { phraseOf } from './phraseOf'
import type { QueryNode } from './QueryNode'
import { queryProblem } from './queryProblem'
import { readDates } from './readDates'

/** Bounds of what one question may cost. */
const MOST_WORDS = 64
const DEEPEST = 20

/** Reads by recursive descent; null stands for what has nothing in it to look for, which is left out. */
class Parser {
  private readonly lexemes: Lexeme[]
  private at = 0
  private words = 0

  constructor(private readonly q: string) {
    this.lexemes = lexQuery(q)
  }

  parse(): QueryNode {
    if (this.q.trim() === '') return { kind: 'all' }
    const found = this.lexemes.length > 0 ? this.either(null, 0) : null
    const left = this.lexemes[this.at]
    if (left) throw this.problem(left.start, '这个右括号没有对应的左括号。', 'this bracket was never opened.')
    if (!found) throw this.problem(0, '其中没有可以检索的字词。', 'there is nothing in it to search for: no letter, digit or character.')
    return found
  }

  private either(field: QueryField | null, depth: number): QueryNode | null {
    const parts = [this.all(field, depth)]
    while (this.lexemes[this.at]?.kind === 'or') {
      this.at += 1
      parts.push(this.all(field, depth))
    }
    return joined('or', parts)
  }

  private all(field: QueryField | null, depth: number): QueryNode | null {
    const parts = [this.one(field, depth)]
    for (;;) {
      const kind = this.lexemes[this.at]?.kind
      if (kind === undefined || kind === 'or' || kind === 'close') return joined('and', parts)
      if (kind === 'and') this.at += 1
      parts.push(this.one(field, depth))
    }
  }

  private one(field: QueryField | null, depth: number): QueryNode | null {
    const index = this.at
    const lexeme = this.lexemes[index]
    if (depth > DEEPEST) throw this.problem(lexeme?.start ?? 0, `括号、否定、字段的嵌套超过 ${DEEPEST} 层。`, `it is nested more than ${DEEPEST} deep.`)
    if (!lexeme) throw this.missing(index)
    this.at += 1
    switch (lexeme.kind) {
      case 'not': {
        const of = this.one(field, depth + 1)
        return of && { kind: 'not', of }
      }
      case 'field':
        return this.one(lexeme.field, depth + 1)
      case 'open': {
        const inside = this.either(field, depth + 1)
        if (this.lexemes[this.at]?.kind !== 'close') throw this.problem(lexeme.start, '这个左括号没有对应的右括号。', 'this bracket is never closed.')
        this.at += 1
        return inside
      }
      case 'phrase':
      case 'word':
        return this.leaf(lexeme, field)
      default:
        throw this.missing(index)
    }
  }

  private leaf({ start, text }: { start: number; text: string }, field: QueryField | null): QueryNode | null {
    this.words += 1
    if (this.words > MOST_WORDS) throw this.problem(start, `最多 ${MOST_WORDS} 个词。`, `more than ${MOST_WORDS} words.`)
    if (field === 'publication') return { kind: 'publication', name: text.trim() }
    if (field === 'date') {
      const dates = readDates(text.trim())
      if (!dates) throw this.problem(start, '日期写作 2023、2023-06、2023-06-19 或 2023-06-01..2023-06-30。', 'a date is written 2023, 2023-06, 2023-06-19 or 2023-06-01..2023-06-30.')
      return { kind: 'date', ...dates }
    }
    const phrase = phraseOf(text)
    return phrase && { kind: 'text', field: field ?? 'any', ...phrase }
  }

  /** @param index of the lexeme that stands where a word should. */
  private missing(index: number): Error {
    const [before, lexeme] = [this.lexemes[index - 1], this.lexemes[index]]
    if (before?.kind === 'open') {
      return this.problem(before.start, '这个左括号之后没有检索词。请在括号里写上词并补全括号，或者去掉括号。',
        'nothing to search for follows this bracket. Put words into it and close it, or take it away.')
    }
    return this.problem(lexeme?.start ?? before?.end ?? 0, '这里缺少一个检索词（AND、OR、NOT 和字段名之后要有词；检索这些词本身请加引号）。',
      'a word is missing here: one must follow AND, OR, NOT and the name of a field. To search for these themselves, put them in quotation marks.')
  }

  private problem(at: number, zh: string, en: string): Error {
    return queryProblem(this.q, at, { en, zh })
  }
}

const joined = (kind: 'and' | 'or', parts: (QueryNode | null)[]): QueryNode | null => {
  const of = parts.filter((part) => part !== null).flatMap((part) => (part.kind === kind ? part.of : [part]))
  return of.length > 1 ? { kind, of } : (of[0] ?? null)
}

/**
 * Reads a question: words (all of them), "phrases" (also “” and 「」), AND, OR, NOT and `-`, brackets, `author:`, `title:`,
 * `publication:` and `date:`. NOT binds closest, then AND (which may be left out), then OR. Nothing at all asks for everything.
 * @throws {Problem} 400 `query` with the `position` of what cannot be read.
 */
export const parseQuery = (q: string): QueryNode => new Parser(q).parse()

/** A publication's name as names are compared. */
export const foldedName = (name: string): string => fold(name.trim())
