import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/** An index, and as ANALYZE would write it: its rows, then how many of them have the same first column, first two, … */
type Shape = [table: string, index: string, stat: string]

/** `nth`: how Payload tells the index of one collection from another's of the same fields. */
const texts = (table: 'articles' | 'captions', nth: '' | '_1'): Shape[] => [
  [table, `${table}__status_idx`, '100000 50000'],
  [table, `_status_approvedAt${nth}_idx`, '100000 50000 2'],
  [table, `${table}_stage_idx`, '100000 15000'],
  [table, `stage_issue_revision_publication${nth}_idx`, '100000 15000 8 2 2'],
  [table, `${table}_publication_idx`, '100000 30000'],
  [table, `publication__status_createdAt${nth}_idx`, '100000 30000 15000 1'],
  ...['approved_by', 'corrected_by', 'submitted_by'].map((person): Shape => [table, `${table}_${person}_idx`, '100000 5000']),
]

const versions = (table: '_articles_v' | '_captions_v', nth: '' | '_1'): Shape[] => [
  [table, `${table}_latest_idx`, '300000 100000'],
  [table, `${table}_version_version__status_idx`, '300000 150000'],
  [table, `version__status_version_approvedAt${nth}_idx`, '300000 150000 5'],
  [table, `${table}_version_version_stage_idx`, '300000 50000'],
  // Of stage, issue, revision and publication: Payload has no name for so many.
  [table, `compound_index${nth}_idx`, '300000 50000 25 5 5'],
  [table, `${table}_version_version_publication_idx`, '300000 90000'],
  [table, `version_publication_version__status_version_createdAt${nth}_idx`, '300000 90000 45000 3'],
  ...['approved_by', 'assignee', 'corrected_by', 'submitted_by'].map((person): Shape => [table, `${table}_version_version_${person}_idx`, '300000 15000']),
]

/**
 * The shape of an archive of 100,000 articles, of those indexes alone that find too much. SQLite takes any index that is not named
 * here for one that finds ten rows; knowing none of them, it took either, and asked half of all versions for the one of an article.
 */
const ARCHIVE: Shape[] = [
  ...texts('articles', ''),
  ...texts('captions', '_1'),
  ...versions('_articles_v', ''),
  ...versions('_captions_v', '_1'),
  ['articles_authors', 'articles_authors_order_idx', '100000 50000'],
  ['_articles_v_version_authors', '_articles_v_version_authors_order_idx', '300000 150000'],
  ['articles_rels', 'articles_rels_path_idx', '200000 100000'],
  ['articles_rels', 'articles_rels_order_idx', '200000 100000'],
  ['_articles_v_rels', '_articles_v_rels_path_idx', '600000 300000'],
  ['_articles_v_rels', '_articles_v_rels_order_idx', '600000 300000'],
  ['photos', 'photos_publication_idx', '50000 15000'],
  ['photos', 'photos_is_public_idx', '50000 25000'],
  ['pages', 'pages_publication_idx', '15000 5000'],
  ['pages', 'pages_is_public_idx', '15000 7500'],
  ['pages', 'pages_number_idx', '15000 1000'],
  ['issues', 'issues_publication_idx', '2000 700'],
  ['issues', 'issues_is_public_idx', '2000 1000'],
  ['joins', 'joins_state_idx', '10000 4000'],
  ['log', 'log_action_idx', '500000 60000'],
  ['log', 'log_actor_idx', '500000 25000'],
]

/** The table is made anew in any case, so that every open connection reads it again; this one does where it is told to. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP TABLE IF EXISTS sqlite_stat4`)
  await db.run(sql`DROP TABLE IF EXISTS sqlite_stat1`)
  await db.run(sql`ANALYZE sqlite_schema`)
  for (const [table, index, stat] of ARCHIVE) await db.run(sql`INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (${table}, ${index}, ${stat})`)
  await db.run(sql`ANALYZE sqlite_schema`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE IF EXISTS sqlite_stat1`)
}
