/** A page of one article; another word makes another page. */
export const pageText = (word: string): string => `${word}工作会议召开\n\n本报讯 6月16日，${word}工作会议在市里召开，与会代表听取了有关情况的汇报。\n`

/** So many pages that no other test makes, by file name. */
export const manyPages = (word: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${String(index + 1).padStart(2, '0')}版.txt`, pageText(`${word}${index + 1}号`)]))
