export type UnreadableCode = 'empty' | 'too-large' | 'binary' | 'encoding' | 'unsupported-format' | 'blank'

/** A file that cannot become a page. The message is one line: what is wrong, where, and what to do. */
export class UnreadableSource extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.name = 'UnreadableSource'
    this.code = code
  }
}
