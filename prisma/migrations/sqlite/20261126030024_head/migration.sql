-- CreateTable
CREATE TABLE "head" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL
);

-- The number that a database of an older version has come to.
INSERT INTO "head" ("id", "revision") SELECT 1, coalesce(max("number"), 0) FROM "revision";
