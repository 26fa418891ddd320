/** Columns of SQLite, fields of MongoDB, of which one value stands in a large part of an archive: an index over these alone finds too much. */
export const WIDE: ReadonlySet<string> = new Set([
  '_order', '_status', 'action', 'actor', 'hasFaults', 'hasProblem', 'has_faults', 'has_problem', 'isPending', 'isPublic',
  'is_pending', 'is_public', 'latest', 'order', 'path', 'publication', 'publication_id', 'stage', 'state', 'version._status', 'version.publication',
  'version.stage', 'version__status', 'version_publication_id', 'version_stage',
])
