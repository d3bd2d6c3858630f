-- CreateTable
CREATE TABLE "change" (
    "revision" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "figures" INTEGER,

    PRIMARY KEY ("revision", "position"),
    CONSTRAINT "change_revision_fkey" FOREIGN KEY ("revision") REFERENCES "revision" ("number") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "key" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "scope" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "last_used_at" TEXT,
    "revoked_at" TEXT
);

-- CreateTable
CREATE TABLE "idempotency" (
    "author" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,

    PRIMARY KEY ("author", "key")
);

-- CreateIndex
CREATE UNIQUE INDEX "key_hash_key" ON "key"("hash");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");
