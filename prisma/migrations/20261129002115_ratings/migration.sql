-- CreateTable
CREATE TABLE "Rating" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisation" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "minutes_waited" INTEGER NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "solved" BOOLEAN NOT NULL,
    "courtesy" INTEGER NOT NULL,
    "overall" INTEGER NOT NULL,
    "received_at" DATETIME NOT NULL,
    "received_on" TEXT NOT NULL,
    "held_since" DATETIME NOT NULL,
    "replaces" INTEGER,
    "network" TEXT,
    "network_month" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "refusal" TEXT,
    "batch" INTEGER,
    "since" INTEGER,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "RatingReceipt" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "rating" INTEGER NOT NULL,
    CONSTRAINT "RatingReceipt_rating_fkey" FOREIGN KEY ("rating") REFERENCES "Rating" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RatingNetworkKey" (
    "month" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "drawn_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "UsedProof" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "expires_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RatingBatch" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisation" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "released" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" DATETIME NOT NULL,
    "release" INTEGER
);

-- CreateTable
CREATE TABLE "RatingFreeze" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisation" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "frozen_at" DATETIME NOT NULL,
    "lifted_at" DATETIME,
    "lifted_by" TEXT,
    "reason" TEXT,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateTable
CREATE TABLE "RatingReply" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisation" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "since" INTEGER,
    "until" INTEGER
);

-- CreateIndex
CREATE INDEX "Rating_organisation_state_held_since_idx" ON "Rating"("organisation", "state", "held_since");

-- CreateIndex
CREATE INDEX "Rating_organisation_received_on_idx" ON "Rating"("organisation", "received_on");

-- CreateIndex
CREATE INDEX "Rating_organisation_browser_idx" ON "Rating"("organisation", "browser");

-- CreateIndex
CREATE INDEX "Rating_organisation_network_month_network_idx" ON "Rating"("organisation", "network_month", "network");

-- CreateIndex
CREATE INDEX "Rating_since_idx" ON "Rating"("since");

-- CreateIndex
CREATE INDEX "RatingReceipt_rating_idx" ON "RatingReceipt"("rating");

-- CreateIndex
CREATE INDEX "UsedProof_expires_at_idx" ON "UsedProof"("expires_at");

-- CreateIndex
CREATE INDEX "RatingBatch_decided_at_idx" ON "RatingBatch"("decided_at");

-- CreateIndex
CREATE INDEX "RatingFreeze_organisation_lifted_at_idx" ON "RatingFreeze"("organisation", "lifted_at");

-- CreateIndex
CREATE INDEX "RatingReply_organisation_idx" ON "RatingReply"("organisation");
