-- CreateTable
CREATE TABLE "area" (
    "code" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ally" (
    "code" TEXT COLLATE "C" NOT NULL,
    "iso2" TEXT COLLATE "C" NOT NULL,
    "m49" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "official_name" TEXT COLLATE "C" NOT NULL,
    "joined_on" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,
    "currency" TEXT COLLATE "C" NOT NULL,
    "founding" BOOLEAN NOT NULL,
    "armed_forces" BOOLEAN NOT NULL,
    "notes" TEXT COLLATE "C",

    CONSTRAINT "ally_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "decimals" INTEGER NOT NULL,
    "notes" TEXT COLLATE "C",

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "published_on" TEXT COLLATE "C",
    "reference" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",
    "source_url" TEXT COLLATE "C",
    "notes" TEXT COLLATE "C",

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "publication" TEXT COLLATE "C" NOT NULL,
    "area" TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "derived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("publication","area","indicator","year")
);

-- CreateTable
CREATE TABLE "summit" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "city" TEXT COLLATE "C",
    "announced_on" TEXT COLLATE "C",
    "starts_on" TEXT COLLATE "C",
    "ends_on" TEXT COLLATE "C",
    "summary" TEXT COLLATE "C" NOT NULL,
    "source_url" TEXT COLLATE "C" NOT NULL,
    "recorded_on" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "summit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summit_country" (
    "summit" TEXT COLLATE "C" NOT NULL,
    "ally" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "summit_country_pkey" PRIMARY KEY ("summit","position")
);

-- CreateTable
CREATE TABLE "target" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "bound" TEXT COLLATE "C" NOT NULL,
    "percent" DOUBLE PRECISION NOT NULL,
    "part_of" TEXT COLLATE "C",
    "summit" TEXT COLLATE "C",
    "proposed_on" TEXT COLLATE "C",
    "agreed_on" TEXT COLLATE "C",
    "deadline_year" INTEGER,
    "review_year" INTEGER,
    "superseded_by" TEXT COLLATE "C",
    "superseded_on" TEXT COLLATE "C",
    "scope" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "source_url" TEXT COLLATE "C" NOT NULL,
    "recorded_on" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_area" (
    "target" TEXT COLLATE "C" NOT NULL,
    "area" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "target_area_pkey" PRIMARY KEY ("target","position")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT COLLATE "C" NOT NULL,
    "summit" TEXT COLLATE "C",
    "date" TEXT COLLATE "C",
    "announced_on" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C",
    "source_url" TEXT COLLATE "C",
    "recorded_on" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ally" TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "percent" DOUBLE PRECISION,
    "from_year" INTEGER,
    "deadline_year" INTEGER,
    "basis" TEXT COLLATE "C",
    "announced_on" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "conditional" BOOLEAN NOT NULL,
    "superseded_by" TEXT COLLATE "C",
    "withdrawn_on" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "source_url" TEXT COLLATE "C" NOT NULL,
    "recorded_on" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "speaker" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "said_on" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C",
    "percent" DOUBLE PRECISION,
    "publication" TEXT COLLATE "C",
    "source_url" TEXT COLLATE "C",
    "recorded_on" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_ally" (
    "statement" TEXT COLLATE "C" NOT NULL,
    "ally" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "statement_ally_pkey" PRIMARY KEY ("statement","position")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "statement" TEXT COLLATE "C" NOT NULL,
    "area" TEXT COLLATE "C",
    "indicator" TEXT COLLATE "C",
    "year" INTEGER,
    "relation" TEXT COLLATE "C" NOT NULL,
    "percent" DOUBLE PRECISION,
    "after" TEXT COLLATE "C",
    "by" TEXT COLLATE "C",
    "milestone" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "notes" TEXT COLLATE "C",
    "source_url" TEXT COLLATE "C" NOT NULL,
    "recorded_on" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT COLLATE "C" NOT NULL,
    "group" TEXT COLLATE "C" NOT NULL,
    "ally" TEXT COLLATE "C" NOT NULL,
    "from" TEXT COLLATE "C",
    "to" TEXT COLLATE "C",
    "source_url" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_list" (
    "id" TEXT COLLATE "C" NOT NULL,
    "publication" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "percent" DOUBLE PRECISION NOT NULL,
    "source_url" TEXT COLLATE "C" NOT NULL,
    "recorded_on" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "published_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_list_ally" (
    "published_list" TEXT COLLATE "C" NOT NULL,
    "ally" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_list_ally_pkey" PRIMARY KEY ("published_list","position")
);

-- CreateTable
CREATE TABLE "head" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "number" INTEGER NOT NULL,
    "recorded_at" TEXT COLLATE "C" NOT NULL,
    "author" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "figures" BOOLEAN NOT NULL,
    "hash" TEXT COLLATE "C",

    CONSTRAINT "revision_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "change" (
    "revision" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C",
    "after" TEXT COLLATE "C",
    "figures" INTEGER,

    CONSTRAINT "change_pkey" PRIMARY KEY ("revision","position")
);

-- CreateTable
CREATE TABLE "key" (
    "name" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "created_at" TEXT COLLATE "C" NOT NULL,
    "last_used_at" TEXT COLLATE "C",
    "revoked_at" TEXT COLLATE "C",

    CONSTRAINT "key_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "author" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "request" TEXT COLLATE "C" NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "created_at" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("author","key")
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

-- CreateIndex
CREATE UNIQUE INDEX "published_list_ally_published_list_ally_key" ON "published_list_ally"("published_list", "ally");

-- CreateIndex
CREATE UNIQUE INDEX "key_hash_key" ON "key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_place_key" ON "idempotency"("place");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");

-- AddForeignKey
ALTER TABLE "ally" ADD CONSTRAINT "ally_code_fkey" FOREIGN KEY ("code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_publication_fkey" FOREIGN KEY ("publication") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_area_fkey" FOREIGN KEY ("area") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "summit_country" ADD CONSTRAINT "summit_country_summit_fkey" FOREIGN KEY ("summit") REFERENCES "summit"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "summit_country" ADD CONSTRAINT "summit_country_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_summit_fkey" FOREIGN KEY ("summit") REFERENCES "summit"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_part_of_fkey" FOREIGN KEY ("part_of") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_superseded_by_fkey" FOREIGN KEY ("superseded_by") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "target_area" ADD CONSTRAINT "target_area_target_fkey" FOREIGN KEY ("target") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "target_area" ADD CONSTRAINT "target_area_area_fkey" FOREIGN KEY ("area") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_summit_fkey" FOREIGN KEY ("summit") REFERENCES "summit"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_target_fkey" FOREIGN KEY ("target") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_superseded_by_fkey" FOREIGN KEY ("superseded_by") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_target_fkey" FOREIGN KEY ("target") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_publication_fkey" FOREIGN KEY ("publication") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement_ally" ADD CONSTRAINT "statement_ally_statement_fkey" FOREIGN KEY ("statement") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement_ally" ADD CONSTRAINT "statement_ally_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_statement_fkey" FOREIGN KEY ("statement") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_area_fkey" FOREIGN KEY ("area") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_milestone_fkey" FOREIGN KEY ("milestone") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_group_fkey" FOREIGN KEY ("group") REFERENCES "group"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "published_list" ADD CONSTRAINT "published_list_publication_fkey" FOREIGN KEY ("publication") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "published_list_ally" ADD CONSTRAINT "published_list_ally_published_list_fkey" FOREIGN KEY ("published_list") REFERENCES "published_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "published_list_ally" ADD CONSTRAINT "published_list_ally_ally_fkey" FOREIGN KEY ("ally") REFERENCES "ally"("code") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_revision_fkey" FOREIGN KEY ("revision") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- The one row that whoever writes takes first.
INSERT INTO "head" ("id", "revision") VALUES (1, 0);

-- Tells whoever listens of each revision, once it is committed.
CREATE FUNCTION announce_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('revision', NEW.number::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER INSERT ON "revision" FOR EACH ROW EXECUTE FUNCTION announce_revision();
