const PIECE = 65_536

/**
 * Markup in pieces that are parsed in a few milliseconds each, in order and without a gap; where there is one, a piece ends
 * behind a tag.
 */
export function* piecesOf(markup: string): Generator<string> {
  let from = 0
  while (from < markup.length) {
    const tag = markup.length - from > PIECE ? markup.lastIndexOf('>', from + PIECE - 1) : markup.length - 1
    let end = tag >= from ? tag + 1 : from + PIECE
    // no character of two halves is cut
    if (end < markup.length && /[\uD800-\uDBFF]/.test(markup.charAt(end - 1))) end += 1
    yield markup.slice(from, end)
    from = end
  }
}
