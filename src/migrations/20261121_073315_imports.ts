import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36),
  	\`publication_id\` text(36),
  	\`date\` text,
  	\`date_certainty\` text DEFAULT 'printed',
  	\`title\` text,
  	\`state\` text DEFAULT 'uploading',
  	\`files_count\` numeric DEFAULT 0,
  	\`bytes\` numeric DEFAULT 0,
  	\`pages_total\` numeric DEFAULT 0,
  	\`pages_done\` numeric DEFAULT 0,
  	\`pages_new\` numeric DEFAULT 0,
  	\`pages_unchanged\` numeric DEFAULT 0,
  	\`pages_reimported\` numeric DEFAULT 0,
  	\`pages_failed\` numeric DEFAULT 0,
  	\`rate\` numeric DEFAULT 0,
  	\`current\` text,
  	\`message\` text,
  	\`started_by_id\` text(36),
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`is_cancel_asked\` integer DEFAULT false,
  	\`owner\` text,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_issue_idx\` ON \`imports\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_publication_idx\` ON \`imports\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_state_idx\` ON \`imports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`imports_started_by_idx\` ON \`imports\` (\`started_by_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`page_sources_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`page_sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`page_sources_texts_order_parent\` ON \`page_sources_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`page_sources_texts_text_idx\` ON \`page_sources_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`import_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`import_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`format\` text NOT NULL,
  	\`number\` numeric,
  	\`is_number_guessed\` integer DEFAULT false,
  	\`name\` text,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`upload\` text,
  	\`chunks\` numeric DEFAULT 0,
  	\`part_of\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`results\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`import_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`import_files_import_idx\` ON \`import_files\` (\`import_id\`);`)
  await db.run(sql`CREATE INDEX \`import_files_path_idx\` ON \`import_files\` (\`path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`import_files_key_idx\` ON \`import_files\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`import_files_state_idx\` ON \`import_files\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`import_files_updated_at_idx\` ON \`import_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_files_created_at_idx\` ON \`import_files\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`import_chunks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`import\` text NOT NULL,
  	\`upload\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`import_chunks_import_idx\` ON \`import_chunks\` (\`import\`);`)
  await db.run(sql`CREATE INDEX \`import_chunks_upload_idx\` ON \`import_chunks\` (\`upload\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`import_chunks_key_idx\` ON \`import_chunks\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`joins\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`issue_id\` text(36),
  	\`from_id\` text(36),
  	\`to_id\` text(36),
  	\`score\` numeric NOT NULL,
  	\`reasons\` text,
  	\`source\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`decided_by_id\` text(36),
  	\`decided_at\` text,
  	\`first_before\` numeric,
  	\`first_after\` numeric,
  	\`second_before\` numeric,
  	\`second_after\` numeric,
  	\`held\` numeric,
  	\`photos\` text,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`from_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`to_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`joins_key_idx\` ON \`joins\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`joins_issue_idx\` ON \`joins\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`joins_from_idx\` ON \`joins\` (\`from_id\`);`)
  await db.run(sql`CREATE INDEX \`joins_to_idx\` ON \`joins\` (\`to_id\`);`)
  await db.run(sql`CREATE INDEX \`joins_state_idx\` ON \`joins\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`joins_decided_by_idx\` ON \`joins\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`pages_import_owner_idx\`;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`has_faults\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`accepted_faults\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`revision\` numeric DEFAULT 1;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`import_run\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`aftermath\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`is_pending\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`pending\` text;`)
  await db.run(sql`CREATE INDEX \`pages_has_faults_idx\` ON \`pages\` (\`has_faults\`);`)
  await db.run(sql`CREATE INDEX \`pages_is_pending_idx\` ON \`pages\` (\`is_pending\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`joined_into_id\` text(36) REFERENCES articles(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`cut_by\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`confidence\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`doubts\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`part_of\` text;`)
  await db.run(sql`CREATE INDEX \`articles_joined_into_idx\` ON \`articles\` (\`joined_into_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_confidence_idx\` ON \`articles\` (\`confidence\`);`)
  await db.run(sql`CREATE INDEX \`articles_part_of_idx\` ON \`articles\` (\`part_of\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_joined_into_id\` text(36) REFERENCES articles(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_cut_by\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_confidence\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_doubts\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_part_of\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_joined_into_idx\` ON \`_articles_v\` (\`version_joined_into_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_confidence_idx\` ON \`_articles_v\` (\`version_confidence\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_part_of_idx\` ON \`_articles_v\` (\`version_part_of\`);`)
  await db.run(sql`ALTER TABLE \`captions\` ADD \`cut_by\` text;`)
  await db.run(sql`ALTER TABLE \`_captions_v\` ADD \`version_cut_by\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`cut_by\` text;`)
  await db.run(sql`ALTER TABLE \`page_sources\` ADD \`revision\` numeric DEFAULT 1;`)
  await db.run(sql`ALTER TABLE \`page_sources\` ADD \`cut_by\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`page_sources_texts\`;`)
  await db.run(sql`DROP TABLE \`import_files\`;`)
  await db.run(sql`DROP TABLE \`import_chunks\`;`)
  await db.run(sql`DROP TABLE \`joins\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`headline\` text,
  	\`subheadline\` text,
  	\`byline\` text,
  	\`dateline\` text,
  	\`body\` text,
  	\`stage\` text DEFAULT 'unproofed',
  	\`assignee_id\` text(36),
  	\`return_reason\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`has_problem\` integer DEFAULT false,
  	\`problem_note\` text,
  	\`approved_at\` text,
  	\`approved_by_id\` text(36),
  	\`withdrawn_reason\` text,
  	\`snapshot\` text,
  	\`corrected_by_id\` text(36),
  	\`submitted_by_id\` text(36),
  	\`has_newer_edit\` integer DEFAULT false,
  	\`is_pending\` integer DEFAULT false,
  	\`pending\` text,
  	\`issue_id\` text(36),
  	\`publication_id\` text(36),
  	\`order\` numeric,
  	\`continuation\` text,
  	\`source_lines\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`corrected_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "kicker", "headline", "subheadline", "byline", "dateline", "body", "stage", "assignee_id", "return_reason", "revision", "has_problem", "problem_note", "approved_at", "approved_by_id", "withdrawn_reason", "snapshot", "corrected_by_id", "submitted_by_id", "has_newer_edit", "is_pending", "pending", "issue_id", "publication_id", "order", "continuation", "source_lines", "updated_at", "created_at", "_status") SELECT "id", "kicker", "headline", "subheadline", "byline", "dateline", "body", "stage", "assignee_id", "return_reason", "revision", "has_problem", "problem_note", "approved_at", "approved_by_id", "withdrawn_reason", "snapshot", "corrected_by_id", "submitted_by_id", "has_newer_edit", "is_pending", "pending", "issue_id", "publication_id", "order", "continuation", "source_lines", "updated_at", "created_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_headline_idx\` ON \`articles\` (\`headline\`);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_assignee_idx\` ON \`articles\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_has_problem_idx\` ON \`articles\` (\`has_problem\`);`)
  await db.run(sql`CREATE INDEX \`articles_approved_at_idx\` ON \`articles\` (\`approved_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_approved_by_idx\` ON \`articles\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrected_by_idx\` ON \`articles\` (\`corrected_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_submitted_by_idx\` ON \`articles\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_is_pending_idx\` ON \`articles\` (\`is_pending\`);`)
  await db.run(sql`CREATE INDEX \`articles_issue_idx\` ON \`articles\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_publication_idx\` ON \`articles\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_approvedAt_idx\` ON \`articles\` (\`_status\`,\`approved_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_headline\` text,
  	\`version_subheadline\` text,
  	\`version_byline\` text,
  	\`version_dateline\` text,
  	\`version_body\` text,
  	\`version_stage\` text DEFAULT 'unproofed',
  	\`version_assignee_id\` text(36),
  	\`version_return_reason\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_has_problem\` integer DEFAULT false,
  	\`version_problem_note\` text,
  	\`version_approved_at\` text,
  	\`version_approved_by_id\` text(36),
  	\`version_withdrawn_reason\` text,
  	\`version_snapshot\` text,
  	\`version_corrected_by_id\` text(36),
  	\`version_submitted_by_id\` text(36),
  	\`version_has_newer_edit\` integer DEFAULT false,
  	\`version_is_pending\` integer DEFAULT false,
  	\`version_pending\` text,
  	\`version_issue_id\` text(36),
  	\`version_publication_id\` text(36),
  	\`version_order\` numeric,
  	\`version_continuation\` text,
  	\`version_source_lines\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_corrected_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_kicker", "version_headline", "version_subheadline", "version_byline", "version_dateline", "version_body", "version_stage", "version_assignee_id", "version_return_reason", "version_revision", "version_has_problem", "version_problem_note", "version_approved_at", "version_approved_by_id", "version_withdrawn_reason", "version_snapshot", "version_corrected_by_id", "version_submitted_by_id", "version_has_newer_edit", "version_is_pending", "version_pending", "version_issue_id", "version_publication_id", "version_order", "version_continuation", "version_source_lines", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_kicker", "version_headline", "version_subheadline", "version_byline", "version_dateline", "version_body", "version_stage", "version_assignee_id", "version_return_reason", "version_revision", "version_has_problem", "version_problem_note", "version_approved_at", "version_approved_by_id", "version_withdrawn_reason", "version_snapshot", "version_corrected_by_id", "version_submitted_by_id", "version_has_newer_edit", "version_is_pending", "version_pending", "version_issue_id", "version_publication_id", "version_order", "version_continuation", "version_source_lines", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_headline_idx\` ON \`_articles_v\` (\`version_headline\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_assignee_idx\` ON \`_articles_v\` (\`version_assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_has_problem_idx\` ON \`_articles_v\` (\`version_has_problem\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_approved_at_idx\` ON \`_articles_v\` (\`version_approved_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_approved_by_idx\` ON \`_articles_v\` (\`version_approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_corrected_by_idx\` ON \`_articles_v\` (\`version_corrected_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_submitted_by_idx\` ON \`_articles_v\` (\`version_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_is_pending_idx\` ON \`_articles_v\` (\`version_is_pending\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_issue_idx\` ON \`_articles_v\` (\`version_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_publication_idx\` ON \`_articles_v\` (\`version_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_approvedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_approved_at\`);`)
  await db.run(sql`DROP INDEX \`pages_has_faults_idx\`;`)
  await db.run(sql`DROP INDEX \`pages_is_pending_idx\`;`)
  await db.run(sql`CREATE INDEX \`pages_import_owner_idx\` ON \`pages\` (\`import_owner\`);`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`has_faults\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`accepted_faults\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`import_run\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`aftermath\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`is_pending\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`pending\`;`)
  await db.run(sql`ALTER TABLE \`captions\` DROP COLUMN \`cut_by\`;`)
  await db.run(sql`ALTER TABLE \`_captions_v\` DROP COLUMN \`version_cut_by\`;`)
  await db.run(sql`ALTER TABLE \`photos\` DROP COLUMN \`cut_by\`;`)
  await db.run(sql`ALTER TABLE \`page_sources\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`page_sources\` DROP COLUMN \`cut_by\`;`)
}
