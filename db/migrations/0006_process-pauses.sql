CREATE TABLE "process_pause" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"process_id" text NOT NULL,
	"reason" text NOT NULL,
	"paused_by" uuid NOT NULL,
	"paused_at" timestamp with time zone NOT NULL,
	"resumed_by" uuid,
	"resumed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "process_pause" ADD CONSTRAINT "process_pause_paused_by_person_id_fk" FOREIGN KEY ("paused_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_pause" ADD CONSTRAINT "process_pause_resumed_by_person_id_fk" FOREIGN KEY ("resumed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "process_pause_standing" ON "process_pause" USING btree ("process_id") WHERE resumed_at is null;