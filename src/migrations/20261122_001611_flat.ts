import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`stage_issue_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_snapshot_idx\` ON \`articles\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`stage_issue_revision_publication_idx\` ON \`articles\` (\`stage\`,\`issue_id\`,\`revision\`,\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`publication__status_createdAt_idx\` ON \`articles\` (\`publication_id\`,\`_status\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`version_stage_version_issue_idx\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_snapshot_idx\` ON \`_articles_v\` (\`version_snapshot\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_articles_v\` (\`version_stage\`,\`version_issue_id\`,\`version_revision\`,\`version_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version__status_version_createdAt_idx\` ON \`_articles_v\` (\`version_publication_id\`,\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`DROP INDEX \`stage_issue_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`captions_snapshot_idx\` ON \`captions\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`stage_issue_revision_publication_1_idx\` ON \`captions\` (\`stage\`,\`issue_id\`,\`revision\`,\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`publication__status_createdAt_1_idx\` ON \`captions\` (\`publication_id\`,\`_status\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`version_stage_version_issue_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_snapshot_idx\` ON \`_captions_v\` (\`version_snapshot\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_1_idx\` ON \`_captions_v\` (\`version_stage\`,\`version_issue_id\`,\`version_revision\`,\`version_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version__status_version_createdAt_1_idx\` ON \`_captions_v\` (\`version_publication_id\`,\`version__status\`,\`version_created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_snapshot_idx\`;`)
  await db.run(sql`DROP INDEX \`stage_issue_revision_publication_idx\`;`)
  await db.run(sql`DROP INDEX \`publication__status_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`stage_issue_idx\` ON \`articles\` (\`stage\`,\`issue_id\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_snapshot_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
  await db.run(sql`DROP INDEX \`version_publication_version__status_version_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`version_stage_version_issue_idx\` ON \`_articles_v\` (\`version_stage\`,\`version_issue_id\`);`)
  await db.run(sql`DROP INDEX \`captions_snapshot_idx\`;`)
  await db.run(sql`DROP INDEX \`stage_issue_revision_publication_1_idx\`;`)
  await db.run(sql`DROP INDEX \`publication__status_createdAt_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`stage_issue_1_idx\` ON \`captions\` (\`stage\`,\`issue_id\`);`)
  await db.run(sql`DROP INDEX \`_captions_v_version_version_snapshot_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_publication_version__status_version_createdAt_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`version_stage_version_issue_1_idx\` ON \`_captions_v\` (\`version_stage\`,\`version_issue_id\`);`)
}
