CREATE TABLE "plan_revision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"brought_by" uuid NOT NULL,
	"brought_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"read_draft" jsonb,
	CONSTRAINT "plan_revision_number" UNIQUE("plan_id","number"),
	CONSTRAINT "plan_revision_of" UNIQUE("plan_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "plan" DROP CONSTRAINT "plan_of_document";--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "rolled_from_id" uuid;--> statement-breakpoint
ALTER TABLE "work_item" ADD COLUMN "source_document_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_document_id_source_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."source_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_brought_by_person_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_rolled_from_id_plan_id_fk" FOREIGN KEY ("rolled_from_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_source_document_id_source_document_id_fk" FOREIGN KEY ("source_document_id") REFERENCES "public"."source_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "plan_of_document" ON "plan" USING btree ("document_id","plan_index") WHERE "plan"."rolled_from_id" is null;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_rolled_once" UNIQUE("rolled_from_id");