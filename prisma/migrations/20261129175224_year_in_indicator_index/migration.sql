-- DropIndex
DROP INDEX "Figure_indicator_idx";

-- CreateIndex
CREATE INDEX "Figure_indicator_idx" ON "Figure"("indicator", "id", "since", "until", "country", "kind", "year");
