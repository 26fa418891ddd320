import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_authors_order_idx\` ON \`articles_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_authors_parent_id_idx\` ON \`articles_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
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
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_pages_id_idx\` ON \`articles_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_authors_order_idx\` ON \`_articles_v_version_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_authors_parent_id_idx\` ON \`_articles_v_version_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
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
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_pages_id_idx\` ON \`_articles_v_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE TABLE \`captions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
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
  	\`photo_id\` text(36),
  	\`credit\` text,
  	\`image_id\` text(36),
  	\`page_id\` text(36),
  	\`issue_id\` text(36),
  	\`publication_id\` text(36),
  	\`source_lines\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`corrected_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`captions_stage_idx\` ON \`captions\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`captions_assignee_idx\` ON \`captions\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_has_problem_idx\` ON \`captions\` (\`has_problem\`);`)
  await db.run(sql`CREATE INDEX \`captions_approved_at_idx\` ON \`captions\` (\`approved_at\`);`)
  await db.run(sql`CREATE INDEX \`captions_approved_by_idx\` ON \`captions\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_corrected_by_idx\` ON \`captions\` (\`corrected_by_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_submitted_by_idx\` ON \`captions\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_is_pending_idx\` ON \`captions\` (\`is_pending\`);`)
  await db.run(sql`CREATE INDEX \`captions_photo_idx\` ON \`captions\` (\`photo_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_image_idx\` ON \`captions\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_page_idx\` ON \`captions\` (\`page_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_issue_idx\` ON \`captions\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_publication_idx\` ON \`captions\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`captions_updated_at_idx\` ON \`captions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`captions_created_at_idx\` ON \`captions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`captions__status_idx\` ON \`captions\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_approvedAt_1_idx\` ON \`captions\` (\`_status\`,\`approved_at\`);`)
  await db.run(sql`CREATE TABLE \`_captions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_text\` text,
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
  	\`version_photo_id\` text(36),
  	\`version_credit\` text,
  	\`version_image_id\` text(36),
  	\`version_page_id\` text(36),
  	\`version_issue_id\` text(36),
  	\`version_publication_id\` text(36),
  	\`version_source_lines\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`captions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_corrected_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_captions_v_parent_idx\` ON \`_captions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_stage_idx\` ON \`_captions_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_assignee_idx\` ON \`_captions_v\` (\`version_assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_has_problem_idx\` ON \`_captions_v\` (\`version_has_problem\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_approved_at_idx\` ON \`_captions_v\` (\`version_approved_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_approved_by_idx\` ON \`_captions_v\` (\`version_approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_corrected_by_idx\` ON \`_captions_v\` (\`version_corrected_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_submitted_by_idx\` ON \`_captions_v\` (\`version_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_is_pending_idx\` ON \`_captions_v\` (\`version_is_pending\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_photo_idx\` ON \`_captions_v\` (\`version_photo_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_image_idx\` ON \`_captions_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_page_idx\` ON \`_captions_v\` (\`version_page_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_issue_idx\` ON \`_captions_v\` (\`version_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_publication_idx\` ON \`_captions_v\` (\`version_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_updated_at_idx\` ON \`_captions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_created_at_idx\` ON \`_captions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version__status_idx\` ON \`_captions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_created_at_idx\` ON \`_captions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_updated_at_idx\` ON \`_captions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_latest_idx\` ON \`_captions_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_approvedAt_1_idx\` ON \`_captions_v\` (\`version__status\`,\`version_approved_at\`);`)
  await db.run(sql`CREATE TABLE \`photos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`credit\` text,
  	\`image_id\` text(36),
  	\`page_id\` text(36) NOT NULL,
  	\`article_id\` text(36),
  	\`issue_id\` text(36),
  	\`publication_id\` text(36),
  	\`order\` numeric,
  	\`is_public\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_image_idx\` ON \`photos\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_page_idx\` ON \`photos\` (\`page_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_article_idx\` ON \`photos\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_issue_idx\` ON \`photos\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_publication_idx\` ON \`photos\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_is_public_idx\` ON \`photos\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`photos_updated_at_idx\` ON \`photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_at_idx\` ON \`photos\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`original_name\` text,
  	\`alt\` text,
  	\`is_public\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_web_url\` text,
  	\`sizes_web_width\` numeric,
  	\`sizes_web_height\` numeric,
  	\`sizes_web_mime_type\` text,
  	\`sizes_web_filesize\` numeric,
  	\`sizes_web_filename\` text,
  	\`sizes_desk_url\` text,
  	\`sizes_desk_width\` numeric,
  	\`sizes_desk_height\` numeric,
  	\`sizes_desk_mime_type\` text,
  	\`sizes_desk_filesize\` numeric,
  	\`sizes_desk_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_is_public_idx\` ON \`media\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_web_sizes_web_filename_idx\` ON \`media\` (\`sizes_web_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_desk_sizes_desk_filename_idx\` ON \`media\` (\`sizes_desk_filename\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`place\` text,
  	\`one_pair_is_enough\` integer DEFAULT false,
  	\`is_public\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_name_idx\` ON \`publications\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`publications_is_public_idx\` ON \`publications\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`issues\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`publication_id\` text(36) NOT NULL,
  	\`date\` text NOT NULL,
  	\`date_certainty\` text DEFAULT 'printed' NOT NULL,
  	\`title\` text,
  	\`key\` text,
  	\`is_public\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_publication_idx\` ON \`issues\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_date_idx\` ON \`issues\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`issues_title_idx\` ON \`issues\` (\`title\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issues_key_idx\` ON \`issues\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`issues_is_public_idx\` ON \`issues\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`issues_updated_at_idx\` ON \`issues\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_created_at_idx\` ON \`issues\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36) NOT NULL,
  	\`number\` numeric,
  	\`name\` text,
  	\`facsimile_id\` text(36),
  	\`report\` text,
  	\`publication_id\` text(36),
  	\`title\` text,
  	\`file_name\` text,
  	\`content_hash\` text,
  	\`slot\` text,
  	\`import_state\` text,
  	\`import_owner\` text,
  	\`import_seen_at\` text,
  	\`furniture\` text,
  	\`is_public\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`facsimile_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_issue_idx\` ON \`pages\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_number_idx\` ON \`pages\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`pages_facsimile_idx\` ON \`pages\` (\`facsimile_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_publication_idx\` ON \`pages\` (\`publication_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_content_hash_idx\` ON \`pages\` (\`content_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_slot_idx\` ON \`pages\` (\`slot\`);`)
  await db.run(sql`CREATE INDEX \`pages_import_state_idx\` ON \`pages\` (\`import_state\`);`)
  await db.run(sql`CREATE INDEX \`pages_import_owner_idx\` ON \`pages\` (\`import_owner\`);`)
  await db.run(sql`CREATE INDEX \`pages_is_public_idx\` ON \`pages\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`pages_updated_at_idx\` ON \`pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_at_idx\` ON \`pages\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'proofreader' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor\` text,
  	\`actor_name\` text,
  	\`action\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`from_revision\` numeric,
  	\`to_revision\` numeric NOT NULL,
  	\`snapshot\` text,
  	\`source\` text,
  	\`reason\` text,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`log_seq_idx\` ON \`log\` (\`seq\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`log_key_idx\` ON \`log\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`log_at_idx\` ON \`log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`log_actor_idx\` ON \`log\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`log_action_idx\` ON \`log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`log_document_idx\` ON \`log\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`log_snapshot_idx\` ON \`log\` (\`snapshot\`);`)
  await db.run(sql`CREATE TABLE \`snapshots\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`json\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`snapshots_sha256_idx\` ON \`snapshots\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`snapshots_updated_at_idx\` ON \`snapshots\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`snapshots_created_at_idx\` ON \`snapshots\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`page_sources\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`page_id\` text(36) NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`format\` text NOT NULL,
  	\`encoding\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`original\` text NOT NULL,
  	\`lines\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`page_sources_page_idx\` ON \`page_sources\` (\`page_id\`);`)
  await db.run(sql`CREATE INDEX \`page_sources_sha256_idx\` ON \`page_sources\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`page_sources_updated_at_idx\` ON \`page_sources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`page_sources_created_at_idx\` ON \`page_sources\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_authors\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_authors\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`captions\`;`)
  await db.run(sql`DROP TABLE \`_captions_v\`;`)
  await db.run(sql`DROP TABLE \`photos\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`issues\`;`)
  await db.run(sql`DROP TABLE \`pages\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`log\`;`)
  await db.run(sql`DROP TABLE \`snapshots\`;`)
  await db.run(sql`DROP TABLE \`page_sources\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
