import type { Cell } from './job'

/** Everything that can be cut off. The import comes first. */
export const CELLS: Cell[] = [
  { name: 'import', deed: 'import' },
  { name: 'reimport', deed: 'reimport' },
  { name: 'create by hand', deed: 'create' },
  { name: 'join', deed: 'join' },
  { name: 'undo of a join', deed: 'unjoin' },
  { name: 'claim', collection: 'articles', deed: 'claim' },
  { name: 'release', collection: 'articles', deed: 'release' },
  { name: 'edit before an approval', collection: 'articles', deed: 'edit', isApproved: false },
  { name: 'edit after an approval', collection: 'articles', deed: 'edit', isApproved: true },
  { name: 'submit', collection: 'articles', deed: 'submit' },
  { name: 'return', collection: 'articles', deed: 'return' },
  { name: 'first approve', collection: 'articles', deed: 'approve', isApproved: false },
  { name: 'approve again', collection: 'articles', deed: 'approve', isApproved: true },
  { name: 'correct', collection: 'articles', deed: 'correct' },
  { name: 'withdraw', collection: 'articles', deed: 'withdraw' },
  { name: 'restore', collection: 'articles', deed: 'restore' },
  { name: 'flag', collection: 'articles', deed: 'flag' },
  { name: 'unflag', collection: 'articles', deed: 'unflag' },
  { name: 'edit of a caption', collection: 'captions', deed: 'edit' },
  { name: 'approve of a caption', collection: 'captions', deed: 'approve', isApproved: false },
]
