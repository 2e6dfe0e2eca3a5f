ALTER TYPE "public"."notice_kind" ADD VALUE 'task-suspended' BEFORE 'task-commented';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'task-resumed' BEFORE 'task-commented';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'task-cancelled' BEFORE 'task-commented';