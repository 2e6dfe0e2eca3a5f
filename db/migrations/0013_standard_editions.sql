CREATE TABLE "standard_edition" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"issued_by" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"replaces" text,
	"standards" jsonb NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"loaded_by" uuid NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "standard_edition" ADD CONSTRAINT "standard_edition_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_edition" ADD CONSTRAINT "standard_edition_loaded_by_person_id_fk" FOREIGN KEY ("loaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_edition" ADD CONSTRAINT "standard_edition_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "standard_edition_unit" ON "standard_edition" USING btree ("unit_id");