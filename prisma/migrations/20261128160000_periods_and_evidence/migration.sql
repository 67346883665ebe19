-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN "percent_of" JSONB;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN "read_on" TEXT;

-- CreateTable
CREATE TABLE "Organisation" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "country" TEXT,
    "parent" TEXT,
    "parent_from" TEXT,
    "successor" TEXT,
    "successor_from" TEXT,
    "identifiers" JSONB,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "SeriesBreak" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "indicators" JSONB,
    "after" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_id_since_key" ON "Organisation"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "SeriesBreak_id_since_key" ON "SeriesBreak"("id", "since");

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Figure" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "country" TEXT,
    "countries_covered" INTEGER,
    "period" TEXT,
    "year" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    "kind" TEXT NOT NULL,
    "sector" TEXT,
    "channel" TEXT,
    "aspect" TEXT,
    "provider" TEXT,
    "segment" TEXT,
    "survey" TEXT,
    "source" TEXT NOT NULL,
    "paragraph" INTEGER,
    "locator" TEXT,
    "stated_as" TEXT NOT NULL,
    "year_basis" TEXT NOT NULL,
    "evidence" TEXT,
    "seen_in" TEXT,
    "organisation" TEXT,
    "sample_size" INTEGER,
    "note" JSONB,
    "base" TEXT,
    "search" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);
INSERT INTO "new_Figure" ("aspect", "base", "channel", "country", "id", "indicator", "key", "kind", "note", "paragraph", "provider", "sample_size", "search", "sector", "segment", "since", "source", "stated_as", "survey", "until", "value", "year", "year_basis") SELECT "aspect", "base", "channel", "country", "id", "indicator", "key", "kind", "note", "paragraph", "provider", "sample_size", "search", "sector", "segment", "since", "source", "stated_as", "survey", "until", "value", "year", "year_basis" FROM "Figure";
DROP TABLE "Figure";
ALTER TABLE "new_Figure" RENAME TO "Figure";
CREATE INDEX "Figure_country_year_id_since_until_idx" ON "Figure"("country", "year", "id", "since", "until");
CREATE INDEX "Figure_year_id_since_until_idx" ON "Figure"("year", "id", "since", "until");
CREATE INDEX "Figure_indicator_id_since_until_idx" ON "Figure"("indicator", "id", "since", "until");
CREATE INDEX "Figure_source_id_since_until_idx" ON "Figure"("source", "id", "since", "until");
CREATE INDEX "Figure_value_id_since_until_idx" ON "Figure"("value", "id", "since", "until");
CREATE INDEX "Figure_sector_idx" ON "Figure"("sector");
CREATE INDEX "Figure_channel_idx" ON "Figure"("channel");
CREATE INDEX "Figure_aspect_idx" ON "Figure"("aspect");
CREATE INDEX "Figure_provider_idx" ON "Figure"("provider");
CREATE INDEX "Figure_segment_idx" ON "Figure"("segment");
CREATE INDEX "Figure_organisation_idx" ON "Figure"("organisation");
CREATE INDEX "Figure_survey_idx" ON "Figure"("survey");
CREATE INDEX "Figure_since_id_idx" ON "Figure"("since", "id");
CREATE INDEX "Figure_until_id_idx" ON "Figure"("until", "id");
CREATE UNIQUE INDEX "Figure_id_since_key" ON "Figure"("id", "since");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- By hand: the table was rebuilt, so its triggers went with the old one. Rows kept their keys, and the words
-- of "FigureSearch" are found by them.
CREATE TRIGGER "FigureSearch_insert" AFTER INSERT ON "Figure" BEGIN
  INSERT INTO "FigureSearch" (rowid, "search") VALUES (new."key", new."search");
END;

CREATE TRIGGER "FigureSearch_delete" AFTER DELETE ON "Figure" BEGIN
  INSERT INTO "FigureSearch" ("FigureSearch", rowid, "search") VALUES ('delete', old."key", old."search");
END;

CREATE TRIGGER "FigureSearch_update" AFTER UPDATE OF "search" ON "Figure" BEGIN
  INSERT INTO "FigureSearch" ("FigureSearch", rowid, "search") VALUES ('delete', old."key", old."search");
  INSERT INTO "FigureSearch" (rowid, "search") VALUES (new."key", new."search");
END;
