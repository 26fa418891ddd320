import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`settled_suspects\` text;`)
  await db.run(sql`CREATE INDEX \`stage_issue_idx\` ON \`articles\` (\`stage\`,\`issue_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_settled_suspects\` text;`)
  await db.run(sql`CREATE INDEX \`version_stage_version_issue_idx\` ON \`_articles_v\` (\`version_stage\`,\`version_issue_id\`);`)
  await db.run(sql`ALTER TABLE \`captions\` ADD \`settled_suspects\` text;`)
  await db.run(sql`CREATE INDEX \`stage_issue_1_idx\` ON \`captions\` (\`stage\`,\`issue_id\`);`)
  await db.run(sql`ALTER TABLE \`_captions_v\` ADD \`version_settled_suspects\` text;`)
  await db.run(sql`CREATE INDEX \`version_stage_version_issue_1_idx\` ON \`_captions_v\` (\`version_stage\`,\`version_issue_id\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`last_cut\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`stage_issue_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`settled_suspects\`;`)
  await db.run(sql`DROP INDEX \`version_stage_version_issue_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_settled_suspects\`;`)
  await db.run(sql`DROP INDEX \`stage_issue_1_idx\`;`)
  await db.run(sql`ALTER TABLE \`captions\` DROP COLUMN \`settled_suspects\`;`)
  await db.run(sql`DROP INDEX \`version_stage_version_issue_1_idx\`;`)
  await db.run(sql`ALTER TABLE \`_captions_v\` DROP COLUMN \`version_settled_suspects\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`last_cut\`;`)
}
