/** One of the page's faults, in words. */
export type ShownFault = { line: number; rule: string; /** What is wrong, and what to do. */ what: string }

/** What became of one page; a line of the summary, and an element of `pages` in `--json`. */
export type PageResult = {
  articles: null | number
  date: null | string
  /** What blocks approval until an editor has settled it. */
  faults: null | number
  /** Those nobody has accepted. */
  faultList: ShownFault[]
  /** As typed, or seen from where the command was typed. */
  file: string
  message: null | string
  /** The page's id in the database. */
  page: null | string
  pageName: null | string
  pageNumber: null | number
  /** The number is a guess by the file's name. */
  isNumberGuessed: boolean
  photos: null | number
  publication: null | string
  status: 'failed' | 'new' | 're-imported' | 'unchanged'
  warnings: null | number
  /** How many warnings there are of each rule. */
  warningRules: Record<string, number>
}
