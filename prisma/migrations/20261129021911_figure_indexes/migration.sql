-- DropIndex
DROP INDEX "Figure_until_id_idx";

-- DropIndex
DROP INDEX "Figure_organisation_idx";

-- DropIndex
DROP INDEX "Figure_segment_idx";

-- DropIndex
DROP INDEX "Figure_provider_idx";

-- DropIndex
DROP INDEX "Figure_aspect_idx";

-- DropIndex
DROP INDEX "Figure_channel_idx";

-- DropIndex
DROP INDEX "Figure_sector_idx";

-- DropIndex
DROP INDEX "Figure_indicator_id_since_until_idx";

-- DropIndex
DROP INDEX "Figure_year_id_since_until_idx";

-- CreateIndex
CREATE INDEX "Figure_country_idx" ON "Figure"("country", "id", "since", "until", "kind", "evidence");

-- CreateIndex
CREATE INDEX "Figure_year_idx" ON "Figure"("year", "id", "since", "until", "kind");

-- CreateIndex
CREATE INDEX "Figure_indicator_idx" ON "Figure"("indicator", "id", "since", "until", "country", "kind");

-- CreateIndex
CREATE INDEX "Figure_kind_idx" ON "Figure"("kind", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_sector_idx" ON "Figure"("sector", "id", "since", "until", "country", "year", "kind", "evidence") WHERE sector IS NOT NULL;

-- CreateIndex
CREATE INDEX "Figure_channel_idx" ON "Figure"("channel", "id", "since", "until", "country", "year", "kind", "evidence") WHERE channel IS NOT NULL;

-- CreateIndex
CREATE INDEX "Figure_aspect_idx" ON "Figure"("aspect", "id", "since", "until", "country", "year", "kind", "evidence") WHERE aspect IS NOT NULL;

-- CreateIndex
CREATE INDEX "Figure_provider_idx" ON "Figure"("provider", "id", "since", "until", "country", "year", "kind", "evidence") WHERE provider IS NOT NULL;

-- CreateIndex
CREATE INDEX "Figure_segment_idx" ON "Figure"("segment", "id", "since", "until", "country", "year", "kind", "evidence") WHERE segment IS NOT NULL;

-- CreateIndex
CREATE INDEX "Figure_organisation_idx" ON "Figure"("organisation", "id", "since", "until", "country", "year", "kind", "evidence") WHERE organisation IS NOT NULL;

-- CreateIndex
CREATE INDEX "Figure_until_idx" ON "Figure"("until", "id") WHERE until IS NOT NULL;
