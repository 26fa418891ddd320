/** Columns on a terminal: Han and its punctuation take two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(char) ? 2 : 1), 0)

/** Rows as aligned columns under their heads; columns without any value are left out. */
export const table = (heads: string[], rows: string[][]): string => {
  const used = heads.map((_, column) => column).filter((column) => rows.some((row) => row[column]))
  const widths = used.map((column) => Math.max(...[heads, ...rows].map((row) => widthOf(row[column] ?? ''))))
  const line = (row: string[]): string =>
    used
      .map((column, place) => {
        const text = row[column] ?? ''
        return text + ' '.repeat((widths[place] ?? 0) - widthOf(text))
      })
      .join('  ')
      .trimEnd()
  return [heads, ...rows].map(line).join('\n')
}
