import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`republishers_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`republishers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`republishers_scopes_order_idx\` ON \`republishers_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`republishers_scopes_parent_idx\` ON \`republishers_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`republishers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`contact\` text,
  	\`key_shown\` text,
  	\`key_issued_at\` text,
  	\`revoked_at\` text,
  	\`last_used_day\` text,
  	\`key_hash\` text,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`is_pending\` integer DEFAULT false,
  	\`pending\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`republishers_key_hash_idx\` ON \`republishers\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX \`republishers_is_pending_idx\` ON \`republishers\` (\`is_pending\`);`)
  await db.run(sql`CREATE INDEX \`republishers_updated_at_idx\` ON \`republishers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`republishers_created_at_idx\` ON \`republishers\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`revision\` numeric DEFAULT 1;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`hashes\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`revision\` numeric DEFAULT 1;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`revision\` numeric DEFAULT 1;`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`revision\` numeric DEFAULT 1;`)
  await db.run(sql`ALTER TABLE \`log\` ADD \`lines\` text;`)
  await db.run(sql`ALTER TABLE \`log\` ADD \`text\` text;`)
  await db.run(sql`ALTER TABLE \`log\` ADD \`reason_hash\` text;`)
  await db.run(sql`ALTER TABLE \`log\` ADD \`erased\` text;`)
  await db.run(sql`ALTER TABLE \`page_sources\` ADD \`texts\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`republishers_scopes\`;`)
  await db.run(sql`DROP TABLE \`republishers\`;`)
  await db.run(sql`ALTER TABLE \`photos\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`hashes\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`log\` DROP COLUMN \`lines\`;`)
  await db.run(sql`ALTER TABLE \`log\` DROP COLUMN \`text\`;`)
  await db.run(sql`ALTER TABLE \`log\` DROP COLUMN \`reason_hash\`;`)
  await db.run(sql`ALTER TABLE \`log\` DROP COLUMN \`erased\`;`)
  await db.run(sql`ALTER TABLE \`page_sources\` DROP COLUMN \`texts\`;`)
}
