-- SQLite numbered the rows as they came; PostgreSQL does not, so the number is a column now.
-- RedefineTables
CREATE TABLE "new_idempotency" (
    "author" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    PRIMARY KEY ("author", "key")
);
INSERT INTO "new_idempotency" ("author", "body", "created_at", "headers", "key", "request", "status", "place") SELECT "author", "body", "created_at", "headers", "key", "request", "status", rowid FROM "idempotency";
DROP TABLE "idempotency";
ALTER TABLE "new_idempotency" RENAME TO "idempotency";
CREATE UNIQUE INDEX "idempotency_place_key" ON "idempotency"("place");
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");
