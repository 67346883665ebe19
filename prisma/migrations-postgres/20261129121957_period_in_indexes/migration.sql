-- DropIndex
DROP INDEX "Figure_aspect_idx";

-- DropIndex
DROP INDEX "Figure_channel_idx";

-- DropIndex
DROP INDEX "Figure_organisation_idx";

-- DropIndex
DROP INDEX "Figure_provider_idx";

-- DropIndex
DROP INDEX "Figure_sector_idx";

-- DropIndex
DROP INDEX "Figure_segment_idx";

-- DropIndex
DROP INDEX "Figure_year_idx";

-- CreateIndex
CREATE INDEX "Figure_year_idx" ON "Figure"("year", "id", "since", "until", "kind", "period");

-- CreateIndex
CREATE INDEX "Figure_sector_idx" ON "Figure"("sector", "id", "since", "until", "country", "year", "kind", "evidence", "period") WHERE (sector IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_channel_idx" ON "Figure"("channel", "id", "since", "until", "country", "year", "kind", "evidence", "period") WHERE (channel IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_aspect_idx" ON "Figure"("aspect", "id", "since", "until", "country", "year", "kind", "evidence", "period") WHERE (aspect IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_provider_idx" ON "Figure"("provider", "id", "since", "until", "country", "year", "kind", "evidence", "period") WHERE (provider IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_segment_idx" ON "Figure"("segment", "id", "since", "until", "country", "year", "kind", "evidence", "period") WHERE (segment IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_organisation_idx" ON "Figure"("organisation", "id", "since", "until", "country", "year", "kind", "evidence", "period") WHERE (organisation IS NOT NULL);
