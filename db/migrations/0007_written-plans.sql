ALTER TYPE "public"."document_format" ADD VALUE 'written';--> statement-breakpoint
CREATE TABLE "written_plan" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"blocks" jsonb NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"plan_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "written_plan_planId_unique" UNIQUE("plan_id")
);
--> statement-breakpoint
CREATE TABLE "written_state" (
	"written_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"blocks" jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "written_state_written_id_version_pk" PRIMARY KEY("written_id","version")
);
--> statement-breakpoint
ALTER TABLE "written_plan" ADD CONSTRAINT "written_plan_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_plan" ADD CONSTRAINT "written_plan_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_plan" ADD CONSTRAINT "written_plan_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_plan" ADD CONSTRAINT "written_plan_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_state" ADD CONSTRAINT "written_state_written_id_written_plan_id_fk" FOREIGN KEY ("written_id") REFERENCES "public"."written_plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_state" ADD CONSTRAINT "written_state_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "written_plan_unit" ON "written_plan" USING btree ("unit_id","changed_at" DESC NULLS LAST);