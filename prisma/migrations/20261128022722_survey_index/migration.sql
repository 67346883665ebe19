-- CreateIndex
CREATE INDEX "Figure_survey_idx" ON "Figure"("survey");
