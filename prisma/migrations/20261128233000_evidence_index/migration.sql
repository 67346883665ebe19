-- CreateIndex
CREATE INDEX "Figure_evidence_id_since_until_idx" ON "Figure"("evidence", "id", "since", "until");
