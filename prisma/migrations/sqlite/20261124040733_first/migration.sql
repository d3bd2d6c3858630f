-- CreateTable
CREATE TABLE "area" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ally" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "iso2" TEXT NOT NULL,
    "m49" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "official_name" TEXT NOT NULL,
    "joined_on" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "founding" BOOLEAN NOT NULL,
    "armed_forces" BOOLEAN NOT NULL,
    "notes" TEXT,
    CONSTRAINT "ally_code_fkey" FOREIGN KEY ("code") REFERENCES "area" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "notes" TEXT
);

-- CreateTable
CREATE TABLE "publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "published_on" TEXT NOT NULL,
    "reference" TEXT,
    "url" TEXT,
    "notes" TEXT
);

-- CreateTable
CREATE TABLE "observation" (
    "publication" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    "status" TEXT NOT NULL,

    PRIMARY KEY ("publication", "area", "indicator", "year"),
    CONSTRAINT "observation_publication_fkey" FOREIGN KEY ("publication") REFERENCES "publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "observation_area_fkey" FOREIGN KEY ("area") REFERENCES "area" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "observation_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "summit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT,
    "announced_on" TEXT,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "summary" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "recorded_on" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "summit_country" (
    "summit" TEXT NOT NULL,
    "ally" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("summit", "position"),
    CONSTRAINT "summit_country_summit_fkey" FOREIGN KEY ("summit") REFERENCES "summit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "summit_country_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "target" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "percent" REAL NOT NULL,
    "part_of" TEXT,
    "summit" TEXT,
    "proposed_on" TEXT,
    "agreed_on" TEXT,
    "deadline_year" INTEGER,
    "review_year" INTEGER,
    "superseded_by" TEXT,
    "superseded_on" TEXT,
    "scope" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "recorded_on" TEXT NOT NULL,
    CONSTRAINT "target_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "target_summit_fkey" FOREIGN KEY ("summit") REFERENCES "summit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "target_part_of_fkey" FOREIGN KEY ("part_of") REFERENCES "target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "target_superseded_by_fkey" FOREIGN KEY ("superseded_by") REFERENCES "target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "target_area" (
    "target" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("target", "position"),
    CONSTRAINT "target_area_target_fkey" FOREIGN KEY ("target") REFERENCES "target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "target_area_area_fkey" FOREIGN KEY ("area") REFERENCES "area" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "summit" TEXT,
    "date" TEXT,
    "announced_on" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "target" TEXT,
    "source_url" TEXT,
    "recorded_on" TEXT NOT NULL,
    CONSTRAINT "milestone_summit_fkey" FOREIGN KEY ("summit") REFERENCES "summit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "milestone_target_fkey" FOREIGN KEY ("target") REFERENCES "target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ally" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "percent" REAL,
    "from_year" INTEGER,
    "deadline_year" INTEGER,
    "basis" TEXT,
    "announced_on" TEXT,
    "kind" TEXT NOT NULL,
    "conditional" BOOLEAN NOT NULL,
    "superseded_by" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "recorded_on" TEXT NOT NULL,
    CONSTRAINT "pledge_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "pledge_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "pledge_superseded_by_fkey" FOREIGN KEY ("superseded_by") REFERENCES "pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "statement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "speaker" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "said_on" TEXT NOT NULL,
    "place" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "target" TEXT,
    "percent" REAL,
    "publication" TEXT,
    "source_url" TEXT,
    "recorded_on" TEXT NOT NULL,
    CONSTRAINT "statement_target_fkey" FOREIGN KEY ("target") REFERENCES "target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "statement_publication_fkey" FOREIGN KEY ("publication") REFERENCES "publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "statement_ally" (
    "statement" TEXT NOT NULL,
    "ally" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("statement", "position"),
    CONSTRAINT "statement_ally_statement_fkey" FOREIGN KEY ("statement") REFERENCES "statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "statement_ally_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statement" TEXT NOT NULL,
    "area" TEXT,
    "indicator" TEXT NOT NULL,
    "year" INTEGER,
    "relation" TEXT NOT NULL,
    "percent" REAL NOT NULL,
    "note" TEXT,
    CONSTRAINT "claim_statement_fkey" FOREIGN KEY ("statement") REFERENCES "statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_area_fkey" FOREIGN KEY ("area") REFERENCES "area" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "revision" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recorded_at" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "figures" BOOLEAN NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "ally_iso2_key" ON "ally"("iso2");

-- CreateIndex
CREATE UNIQUE INDEX "ally_m49_key" ON "ally"("m49");

-- CreateIndex
CREATE UNIQUE INDEX "ally_name_key" ON "ally"("name");

-- CreateIndex
CREATE UNIQUE INDEX "summit_country_summit_ally_key" ON "summit_country"("summit", "ally");

-- CreateIndex
CREATE UNIQUE INDEX "target_area_target_area_key" ON "target_area"("target", "area");

-- CreateIndex
CREATE UNIQUE INDEX "statement_ally_statement_ally_key" ON "statement_ally"("statement", "ally");
