import type { Piece, SheetUnit } from './sheet'

/** Only a photo has a credit, and only an article goes on on another page. */
const HOME: Record<NonNullable<Piece['aside']>['kind'], SheetUnit['kind']> = { continuation: 'article', credit: 'caption' }

/**
 * What stands beside the text of a line comes into it where the unit has no place for it.
 * @example foldAside({ line, text: '居民参加演练。', aside: { kind: 'credit', text: '张三 摄' } }, 'article').text // → '居民参加演练。 张三 摄'
 */
export const foldAside = (piece: Piece, kind: SheetUnit['kind']): Piece => {
  const { aside, line, text } = piece
  if (!aside || HOME[aside.kind] === kind) return piece
  return { line, text: text.trim() === '' ? aside.text : `${text} ${aside.text}` }
}
