-- CreateTable
CREATE TABLE "Release" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "published_at" DATETIME NOT NULL,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ImportedFile" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "release" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Figure" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "country" TEXT NOT NULL,
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
    "paragraph" INTEGER NOT NULL,
    "stated_as" TEXT NOT NULL,
    "year_basis" TEXT NOT NULL,
    "sample_size" INTEGER,
    "note" JSONB,
    "search" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Indicator" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "high_is" TEXT NOT NULL,
    "scale_min" REAL,
    "scale_max" REAL,
    "label" JSONB NOT NULL,
    "definition" JSONB NOT NULL,
    "question" JSONB,
    "population" JSONB,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Code" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "breakdown" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Source" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "title" TEXT,
    "label" JSONB NOT NULL,
    "author" TEXT,
    "publisher" TEXT,
    "published_on" TEXT,
    "language" TEXT NOT NULL,
    "url" TEXT,
    "summary" JSONB NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Survey" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "series" TEXT,
    "label" JSONB NOT NULL,
    "organiser" TEXT,
    "sponsor" TEXT,
    "edition" JSONB,
    "mode" TEXT,
    "fieldwork_start" TEXT,
    "fieldwork_end" TEXT,
    "population" JSONB,
    "countries_covered" INTEGER,
    "sample_size" INTEGER,
    "country_sample_size" JSONB,
    "weighting" JSONB,
    "limits" JSONB,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Standard" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "country" TEXT,
    "threshold_seconds" INTEGER NOT NULL,
    "target_percent" REAL,
    "label" JSONB NOT NULL,
    "rule" JSONB NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Statement" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "themes" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Reference" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "about_id" TEXT NOT NULL,
    "field" TEXT,
    "text" JSONB NOT NULL,
    "article_says" JSONB,
    "publication" TEXT NOT NULL,
    "url" TEXT,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateIndex
CREATE INDEX "ImportedFile_name_release_idx" ON "ImportedFile"("name", "release");

-- CreateIndex
CREATE INDEX "Figure_country_year_id_since_until_idx" ON "Figure"("country", "year", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_year_id_since_until_idx" ON "Figure"("year", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_indicator_id_since_until_idx" ON "Figure"("indicator", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_source_id_since_until_idx" ON "Figure"("source", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_until_idx" ON "Figure"("until");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_id_since_key" ON "Figure"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_id_since_key" ON "Indicator"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Code_id_since_key" ON "Code"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Source_id_since_key" ON "Source"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_id_since_key" ON "Survey"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Standard_id_since_key" ON "Standard"("id", "since");

-- CreateIndex
CREATE INDEX "Statement_source_id_idx" ON "Statement"("source", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_id_since_key" ON "Statement"("id", "since");

-- CreateIndex
CREATE INDEX "Reference_about_about_id_idx" ON "Reference"("about", "about_id");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_id_since_key" ON "Reference"("id", "since");
