CREATE TABLE "demo_county" (
	"id" integer PRIMARY KEY NOT NULL,
	"shown" jsonb NOT NULL
);
