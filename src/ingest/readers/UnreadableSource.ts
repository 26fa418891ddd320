export type UnreadableCode =
  | 'empty' | 'too-large' | 'binary' | 'encoding' | 'unsupported-format' | 'blank'
  /** The markup is broken or cut off. */
  | 'damaged'
  /** It is not of the format it was said to be. */
  | 'wrong-format'
  /** One page was asked for, and the file has more, or names others. */
  | 'several-pages'
  /** It names a file that is not beside it. */
  | 'missing-file'

/** A file that cannot become a page. The message is one line: what is wrong, where, and what to do; `zh` says the same in Chinese. */
export class UnreadableSource extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string, readonly zh: string) {
    super(message)
    this.name = 'UnreadableSource'
    this.code = code
  }
}
