CREATE TABLE "reading_answer" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"printed" text NOT NULL,
	"about" text NOT NULL,
	"answer" jsonb NOT NULL,
	"plan_id" uuid,
	"chosen_by" uuid NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_answer_of_plan" UNIQUE("unit_id","kind","printed","about","plan_id")
);
--> statement-breakpoint
ALTER TABLE "reading_answer" ADD CONSTRAINT "reading_answer_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_answer" ADD CONSTRAINT "reading_answer_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_answer" ADD CONSTRAINT "reading_answer_chosen_by_person_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reading_answer_plan" ON "reading_answer" USING btree ("plan_id");