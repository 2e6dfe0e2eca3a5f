ALTER TYPE "public"."document_format" ADD VALUE 'doc' BEFORE 'pasted';--> statement-breakpoint
ALTER TYPE "public"."document_format" ADD VALUE 'pdf' BEFORE 'pasted';--> statement-breakpoint
ALTER TYPE "public"."document_format" ADD VALUE 'xlsx' BEFORE 'pasted';--> statement-breakpoint
ALTER TYPE "public"."document_format" ADD VALUE 'csv' BEFORE 'pasted';--> statement-breakpoint
ALTER TABLE "source_document" ADD COLUMN "remarks" jsonb DEFAULT '[]'::jsonb NOT NULL;