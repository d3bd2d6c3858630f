-- AlterTable
ALTER TABLE "pledge" ADD COLUMN "withdrawn_on" TEXT;

-- AlterTable: a million figures are not copied for it.
ALTER TABLE "observation" ADD COLUMN "derived" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "notes" TEXT,
    "source_url" TEXT NOT NULL,
    "recorded_on" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "group" TEXT NOT NULL,
    "ally" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "source_url" TEXT NOT NULL,
    CONSTRAINT "member_group_fkey" FOREIGN KEY ("group") REFERENCES "group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "member_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "published_list" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publication" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "percent" REAL NOT NULL,
    "source_url" TEXT NOT NULL,
    "recorded_on" TEXT NOT NULL,
    CONSTRAINT "published_list_publication_fkey" FOREIGN KEY ("publication") REFERENCES "publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "published_list_ally" (
    "published_list" TEXT NOT NULL,
    "ally" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("published_list", "position"),
    CONSTRAINT "published_list_ally_published_list_fkey" FOREIGN KEY ("published_list") REFERENCES "published_list" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "published_list_ally_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statement" TEXT NOT NULL,
    "area" TEXT,
    "indicator" TEXT,
    "year" INTEGER,
    "relation" TEXT NOT NULL,
    "percent" REAL,
    "after" TEXT,
    "by" TEXT,
    "milestone" TEXT,
    "note" TEXT,
    CONSTRAINT "claim_statement_fkey" FOREIGN KEY ("statement") REFERENCES "statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_area_fkey" FOREIGN KEY ("area") REFERENCES "area" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_milestone_fkey" FOREIGN KEY ("milestone") REFERENCES "milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_claim" ("area", "id", "indicator", "note", "percent", "relation", "statement", "year") SELECT "area", "id", "indicator", "note", "percent", "relation", "statement", "year" FROM "claim";
DROP TABLE "claim";
ALTER TABLE "new_claim" RENAME TO "claim";
CREATE TABLE "new_publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "published_on" TEXT,
    "reference" TEXT,
    "url" TEXT,
    "source_url" TEXT,
    "notes" TEXT
);
INSERT INTO "new_publication" ("id", "notes", "published_on", "publisher", "reference", "title", "url") SELECT "id", "notes", "published_on", "publisher", "reference", "title", "url" FROM "publication";
DROP TABLE "publication";
ALTER TABLE "new_publication" RENAME TO "publication";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "published_list_ally_published_list_ally_key" ON "published_list_ally"("published_list", "ally");
