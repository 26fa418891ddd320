import { fold } from '../text/fold'
import { queryProblem } from './queryProblem'

export type QueryField = 'author' | 'date' | 'publication' | 'title'

type Said =
  | { kind: 'and' | 'close' | 'not' | 'open' | 'or' }
  | { kind: 'field'; field: QueryField }
  | { kind: 'phrase'; text: string }
  | { kind: 'word'; text: string }

/** `start` and `end` are offsets in the question, in UTF-16 units. */
export type Lexeme = Said & { start: number; end: number }

const FIELDS = new Map<string, QueryField>([
  ['author', 'author'], ['date', 'date'], ['publication', 'publication'], ['title', 'title'],
  ['作者', 'author'], ['日期', 'date'], ['报纸', 'publication'], ['标题', 'title'],
])
const OPERATORS = new Map([['AND', 'and'], ['OR', 'or'], ['NOT', 'not']] as const)

/** Typed and recognised quotation marks are often the wrong one of a pair: any of them ends what any of them began. */
const QUOTES = [{ open: /["“”„‟＂]/u, close: /["“”„‟＂]/u }, { open: /「/u, close: /」/u }, { open: /『/u, close: /』/u }]

/** Ends a word. Curly quotes do not: whoever pastes 的“双百”方针 wants it as it stands. */
const ENDS_WORD = /[\s()（）"＂]/u

class Lexer {
  private at = 0
  private readonly lexemes: Lexeme[] = []

  constructor(private readonly q: string) {}

  lex(): Lexeme[] {
    while (this.at < this.q.length) this.next(this.q.charAt(this.at))
    return this.lexemes
  }

  private next(char: string): void {
    const quote = QUOTES.find(({ open }) => open.test(char))
    if (/\s/u.test(char)) this.at += 1
    else if (/[(（]/u.test(char)) this.push({ kind: 'open' }, 1)
    else if (/[)）]/u.test(char)) this.push({ kind: 'close' }, 1)
    else if (quote) this.phrase(quote.close)
    else if (/[-－−–]/u.test(char)) this.dash()
    else this.word()
  }

  private push(said: Said, length: number): void {
    this.lexemes.push({ ...said, start: this.at, end: this.at + length })
    this.at += length
  }

  private phrase(close: RegExp): void {
    const rest = this.q.slice(this.at + 1)
    const length = rest.search(close)
    if (length < 0) {
      throw queryProblem(this.q, this.at, {
        zh: '引号没有配对。请补上后引号，或者去掉这个引号。',
        en: 'this quotation mark has no partner. Close it, or take it away.',
      })
    }
    this.push({ kind: 'phrase', text: rest.slice(0, length) }, length + 2)
  }

  /** Before a word it excludes; alone it is a dash, which says nothing. */
  private dash(): void {
    const after = this.q.charAt(this.at + 1)
    if (after === '' || /[\s)）]/u.test(after)) this.at += 1
    else this.push({ kind: 'not' }, 1)
  }

  private word(): void {
    const rest = this.q.slice(this.at)
    const length = rest.search(ENDS_WORD)
    const text = length < 0 ? rest : rest.slice(0, length)
    const [, name = ''] = /^([^:：]{2,12})[:：]/u.exec(text) ?? []
    const field = FIELDS.get(fold(name))
    const operator = OPERATORS.get(text.normalize('NFKC') as 'AND' | 'NOT' | 'OR')
    if (field) this.push({ kind: 'field', field }, name.length + 1)
    else this.push(operator ? { kind: operator } : { kind: 'word', text }, text.length)
  }
}

/**
 * The words, phrases, operators, brackets and field names of a question; full width and Chinese signs count like ASCII ones.
 * @throws {Problem} 400 `query` for a quotation mark without a partner.
 */
export const lexQuery = (q: string): Lexeme[] => new Lexer(q).lex()
