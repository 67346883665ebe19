-- DropIndex
DROP INDEX "Rating_organisation_state_held_since_idx";

-- CreateTable
CREATE TABLE "RatingCounts" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisation" TEXT NOT NULL,
    "counted" JSONB NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateIndex
CREATE INDEX "RatingCounts_organisation_since_idx" ON "RatingCounts"("organisation", "since");

-- CreateIndex
CREATE INDEX "Rating_state_organisation_held_since_idx" ON "Rating"("state", "organisation", "held_since");

-- CreateIndex
CREATE INDEX "Rating_organisation_state_key_idx" ON "Rating"("organisation", "state", "key");

-- CreateIndex
CREATE INDEX "Rating_organisation_key_idx" ON "Rating"("organisation", "key");

-- CreateIndex
CREATE INDEX "Rating_batch_idx" ON "Rating"("batch");

-- CreateIndex
CREATE INDEX "Rating_until_idx" ON "Rating"("until") WHERE until IS NOT NULL;
