-- CreateTable
CREATE TABLE "Charter" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "label" JSONB NOT NULL,
    "organiser" TEXT,
    "in_force" TEXT,
    "note" JSONB,
    "source" TEXT NOT NULL,
    "locator" TEXT,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Commitment" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "charter" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "indicators" JSONB,
    "threshold" REAL,
    "unit" TEXT,
    "share" REAL,
    "channel" TEXT,
    "in_force" TEXT,
    "source" TEXT NOT NULL,
    "locator" TEXT,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "Signature" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "charter" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "signed_on" TEXT NOT NULL,
    "withdrawn_on" TEXT,
    "source" TEXT NOT NULL,
    "locator" TEXT,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateIndex
CREATE UNIQUE INDEX "Charter_id_since_key" ON "Charter"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_id_since_key" ON "Commitment"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_id_since_key" ON "Signature"("id", "since");
