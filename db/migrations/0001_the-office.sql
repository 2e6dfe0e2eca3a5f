CREATE TYPE "public"."locale" AS ENUM('zh', 'en');--> statement-breakpoint
CREATE TYPE "public"."theme" AS ENUM('system', 'light', 'dark');--> statement-breakpoint
CREATE TYPE "public"."case_state" AS ENUM('climbing', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."delivery_state" AS ENUM('waiting', 'sent', 'failed');--> statement-breakpoint
CREATE TYPE "public"."notice_kind" AS ENUM('tasks-opened', 'task-assigned', 'task-reminder', 'task-due-today', 'task-overdue', 'task-escalated', 'task-submitted', 'task-returned', 'task-approved', 'task-handed-back', 'task-redated', 'task-commented', 'extension-requested', 'extension-decided', 'plan-submitted', 'plan-decided', 'plan-published', 'plan-amended', 'month-summary', 'year-closed');--> statement-breakpoint
CREATE TYPE "public"."post_rank" AS ENUM('holder', 'deputy');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('director', 'section-head', 'staff', 'inspector', 'inspected-party', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."unit_kind" AS ENUM('health-bureau', 'supervision-office', 'disease-control-center', 'maternal-child-hospital', 'county-hospital', 'township-hospital', 'village-clinic', 'other');--> statement-breakpoint
CREATE TYPE "public"."amendment_state" AS ENUM('draft', 'in-force', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."document_format" AS ENUM('txt', 'md', 'docx', 'pasted');--> statement-breakpoint
CREATE TYPE "public"."plan_decision_kind" AS ENUM('submitted', 'withdrawn', 'approved', 'returned', 'published', 'closed', 'amended');--> statement-breakpoint
CREATE TYPE "public"."plan_state" AS ENUM('draft', 'in-review', 'approved', 'returned', 'published', 'closed');--> statement-breakpoint
CREATE TYPE "public"."component" AS ENUM('temporal', 'worker');--> statement-breakpoint
CREATE TYPE "public"."component_state" AS ENUM('running', 'starting', 'searching', 'downloading', 'building', 'unavailable', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."due_change_kind" AS ENUM('re-dated', 'extended', 'amended', 'calendar');--> statement-breakpoint
CREATE TYPE "public"."extension_state" AS ENUM('requested', 'approved', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."task_state" AS ENUM('planned', 'open', 'in-progress', 'submitted', 'done', 'returned', 'handed-back', 'suspended', 'cancelled', 'carried-over');--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"locale" "locale" DEFAULT 'zh' NOT NULL,
	"theme" "theme" DEFAULT 'system' NOT NULL,
	"disabled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_personId_unique" UNIQUE("person_id"),
	CONSTRAINT "account_userName_unique" UNIQUE("user_name")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"user_agent" text NOT NULL,
	"address" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp with time zone,
	"last_failure_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalation_case" (
	"task_id" uuid PRIMARY KEY NOT NULL,
	"state" "case_state" NOT NULL,
	"armed_for" date NOT NULL,
	"armed_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalation_policy" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"ladder" jsonb NOT NULL,
	"legal_basis" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalation_rung" (
	"task_id" uuid NOT NULL,
	"armed_for" date NOT NULL,
	"rung" text NOT NULL,
	"on" date NOT NULL,
	"told" uuid[] NOT NULL,
	"nobody_to_tell" boolean DEFAULT false NOT NULL,
	"climbed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "escalation_rung_task_id_armed_for_rung_pk" PRIMARY KEY("task_id","armed_for","rung")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "notice_kind" NOT NULL,
	"facts" jsonb NOT NULL,
	"href" text NOT NULL,
	"once_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notice_once" UNIQUE("person_id","once_key")
);
--> statement-breakpoint
CREATE TABLE "notice_delivery" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"state" "delivery_state" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "party_match" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"party" text NOT NULL,
	"to_unit_id" uuid NOT NULL,
	"to_section_id" uuid,
	"owner_id" uuid,
	"backup_id" uuid,
	"chosen_by" uuid NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "party_match_once" UNIQUE("unit_id","party")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"section_id" uuid,
	"name" text NOT NULL,
	"title" text,
	"phone" text,
	"email" text,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"section_id" uuid,
	"name" text NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "post_name" UNIQUE("unit_id","name")
);
--> statement-breakpoint
CREATE TABLE "post_holding" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"rank" "post_rank" NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"section_id" uuid,
	"role" "role" NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "role_grant_once" UNIQUE NULLS NOT DISTINCT("person_id","unit_id","section_id","role","revoked_at")
);
--> statement-breakpoint
CREATE TABLE "section" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "section_name" UNIQUE("unit_id","name")
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"parent_id" uuid,
	"path" "ltree" NOT NULL,
	"kind" "unit_kind" NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "amendment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" "amendment_state" DEFAULT 'draft' NOT NULL,
	"reason" text NOT NULL,
	"base_draft" jsonb NOT NULL,
	"draft" jsonb NOT NULL,
	"edits" jsonb NOT NULL,
	"undone_edits" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"drafted_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"in_force_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "amendment_number" UNIQUE("plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"work_item_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"op" text NOT NULL,
	"value" jsonb NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "indicator_key" UNIQUE("work_item_id","key")
);
--> statement-breakpoint
CREATE TABLE "month_summary" (
	"plan_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"summary" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "month_summary_plan_id_month_pk" PRIMARY KEY("plan_id","month")
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer,
	"title" text NOT NULL,
	"state" "plan_state" DEFAULT 'draft' NOT NULL,
	"document_id" uuid NOT NULL,
	"plan_index" integer NOT NULL,
	"base_draft" jsonb NOT NULL,
	"draft" jsonb NOT NULL,
	"drafted_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_of_document" UNIQUE("document_id","plan_index")
);
--> statement-breakpoint
CREATE TABLE "plan_decision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" "plan_decision_kind" NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_edit" (
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"edit" jsonb NOT NULL,
	"undone" boolean DEFAULT false NOT NULL,
	"edited_by" uuid NOT NULL,
	"edited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_edit_plan_id_position_pk" PRIMARY KEY("plan_id","position")
);
--> statement-breakpoint
CREATE TABLE "schedule_rule" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"work_item_id" uuid NOT NULL,
	"key" text NOT NULL,
	"norm" jsonb NOT NULL,
	"printed" text NOT NULL,
	CONSTRAINT "schedule_rule_key" UNIQUE("work_item_id","key")
);
--> statement-breakpoint
CREATE TABLE "source_document" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" "document_format" NOT NULL,
	"encoding" text NOT NULL,
	"byte_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	"reading" jsonb NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"work_item_id" uuid,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"from_month_day" text,
	"to_month_day" text,
	"progress" integer,
	CONSTRAINT "stage_key" UNIQUE("plan_id","key")
);
--> statement-breakpoint
CREATE TABLE "work_item" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"heading_path" text[] NOT NULL,
	"title" text NOT NULL,
	"source_text" text NOT NULL,
	"source_start" integer,
	"source_end" integer,
	"lead_party" text,
	"assist_parties" text[] NOT NULL,
	"unit_id" uuid NOT NULL,
	"section_id" uuid,
	"owner_id" uuid NOT NULL,
	"backup_id" uuid NOT NULL,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "work_item_key" UNIQUE("plan_id","key")
);
--> statement-breakpoint
CREATE TABLE "audit_record" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_record_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"process" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"unit_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "component_health" (
	"component" "component" PRIMARY KEY NOT NULL,
	"state" "component_state" NOT NULL,
	"reason" text,
	"detail" text,
	"changed_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "extension_request" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"task_id" uuid NOT NULL,
	"state" "extension_state" DEFAULT 'requested' NOT NULL,
	"from_due_on" date NOT NULL,
	"to_due_on" date NOT NULL,
	"working_days" integer NOT NULL,
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "progress_report" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"task_id" uuid NOT NULL,
	"progress" integer NOT NULL,
	"note" text NOT NULL,
	"reported_by" uuid NOT NULL,
	"reported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"work_item_id" uuid NOT NULL,
	"occurrence_key" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"section_id" uuid,
	"owner_id" uuid NOT NULL,
	"backup_id" uuid NOT NULL,
	"title" text NOT NULL,
	"state" "task_state" DEFAULT 'planned' NOT NULL,
	"opens_on" date NOT NULL,
	"original_due_on" date NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean DEFAULT false NOT NULL,
	"explanation" jsonb NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"completed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "task_occurrence" UNIQUE("plan_id","occurrence_key")
);
--> statement-breakpoint
CREATE TABLE "task_comment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"task_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_due_change" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" "due_change_kind" NOT NULL,
	"from_due_on" date NOT NULL,
	"to_due_on" date NOT NULL,
	"reason" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_evidence" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"task_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_case" ADD CONSTRAINT "escalation_case_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_policy" ADD CONSTRAINT "escalation_policy_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_policy" ADD CONSTRAINT "escalation_policy_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_rung" ADD CONSTRAINT "escalation_rung_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_delivery" ADD CONSTRAINT "notice_delivery_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_match" ADD CONSTRAINT "party_match_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_match" ADD CONSTRAINT "party_match_to_unit_id_unit_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_match" ADD CONSTRAINT "party_match_to_section_id_section_id_fk" FOREIGN KEY ("to_section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_match" ADD CONSTRAINT "party_match_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_match" ADD CONSTRAINT "party_match_backup_id_person_id_fk" FOREIGN KEY ("backup_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_match" ADD CONSTRAINT "party_match_chosen_by_person_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_work_item_id_work_item_id_fk" FOREIGN KEY ("work_item_id") REFERENCES "public"."work_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_summary" ADD CONSTRAINT "month_summary_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_document_id_source_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."source_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_decision" ADD CONSTRAINT "plan_decision_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_decision" ADD CONSTRAINT "plan_decision_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_edit" ADD CONSTRAINT "plan_edit_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_edit" ADD CONSTRAINT "plan_edit_edited_by_person_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_rule" ADD CONSTRAINT "schedule_rule_work_item_id_work_item_id_fk" FOREIGN KEY ("work_item_id") REFERENCES "public"."work_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_imported_by_person_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_work_item_id_work_item_id_fk" FOREIGN KEY ("work_item_id") REFERENCES "public"."work_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_backup_id_person_id_fk" FOREIGN KEY ("backup_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_record" ADD CONSTRAINT "audit_record_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_reported_by_person_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_work_item_id_work_item_id_fk" FOREIGN KEY ("work_item_id") REFERENCES "public"."work_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_backup_id_person_id_fk" FOREIGN KEY ("backup_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_comment" ADD CONSTRAINT "task_comment_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_comment" ADD CONSTRAINT "task_comment_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_due_change" ADD CONSTRAINT "task_due_change_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_due_change" ADD CONSTRAINT "task_due_change_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_evidence" ADD CONSTRAINT "task_evidence_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_evidence" ADD CONSTRAINT "task_evidence_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "escalation_policy_unit" ON "escalation_policy" USING btree ("unit_id","valid_from");--> statement-breakpoint
CREATE INDEX "notice_person" ON "notice" USING btree ("person_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("person_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notice_delivery_waiting" ON "notice_delivery" USING btree ("next_attempt_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "person_unit" ON "person" USING btree ("unit_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "post_holding_current" ON "post_holding" USING btree ("post_id","rank") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "post_holding_person" ON "post_holding" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grant_person" ON "role_grant" USING btree ("person_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "role_grant_unit" ON "role_grant" USING btree ("unit_id","role") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "unit_path_gist" ON "unit" USING gist ("path");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_path_unique" ON "unit" USING btree ("path");--> statement-breakpoint
CREATE INDEX "unit_parent" ON "unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "plan_unit_year" ON "plan" USING btree ("unit_id","year");--> statement-breakpoint
CREATE INDEX "plan_decision_plan" ON "plan_decision" USING btree ("plan_id","decided_at");--> statement-breakpoint
CREATE INDEX "source_document_unit" ON "source_document" USING btree ("unit_id","imported_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "work_item_owner" ON "work_item" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_record" USING btree ("subject_kind","subject_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_unit" ON "audit_record" USING btree ("unit_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_record" USING btree ("actor_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("next_attempt_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "extension_request_task" ON "extension_request" USING btree ("task_id","requested_at");--> statement-breakpoint
CREATE INDEX "extension_request_state" ON "extension_request" USING btree ("state");--> statement-breakpoint
CREATE INDEX "progress_report_task" ON "progress_report" USING btree ("task_id","reported_at");--> statement-breakpoint
CREATE INDEX "task_unit_due" ON "task" USING btree ("unit_id","due_on","state");--> statement-breakpoint
CREATE INDEX "task_due" ON "task" USING btree ("due_on","state","unit_id");--> statement-breakpoint
CREATE INDEX "task_owner_due" ON "task" USING btree ("owner_id","due_on");--> statement-breakpoint
CREATE INDEX "task_backup_due" ON "task" USING btree ("backup_id","due_on");--> statement-breakpoint
CREATE INDEX "task_item" ON "task" USING btree ("work_item_id");--> statement-breakpoint
CREATE INDEX "task_plan_opens" ON "task" USING btree ("plan_id","opens_on");--> statement-breakpoint
CREATE INDEX "task_comment_task" ON "task_comment" USING btree ("task_id","written_at");--> statement-breakpoint
CREATE INDEX "task_due_change_task" ON "task_due_change" USING btree ("task_id","changed_at");--> statement-breakpoint
CREATE INDEX "task_evidence_task" ON "task_evidence" USING btree ("task_id","added_at");