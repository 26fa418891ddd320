/**
 * A snippet as it may stand in a page: whatever would be markup, but `<mark>` and `</mark>`, becomes text.
 * @example onlyMarks('<mark>聊城</mark> &amp; <b>') // → '<mark>聊城</mark> &amp; &lt;b&gt;'
 */
export const onlyMarks = (html: string): string =>
  html.split(/(<\/?mark>)/u).map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/</gu, '&lt;').replace(/>/gu, '&gt;'))).join('')
