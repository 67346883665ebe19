-- CreateTable
CREATE TABLE "DraftJob" (
    "draft_id" TEXT NOT NULL PRIMARY KEY,
    "asked" INTEGER NOT NULL,
    "asked_at" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "holder" TEXT,
    "leased_until" DATETIME,
    "progress" JSONB,
    CONSTRAINT "DraftJob_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "ImportDraft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OneTimeSecret" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "expires_at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "DraftJob_asked_at_idx" ON "DraftJob"("asked_at");

-- CreateIndex
CREATE INDEX "OneTimeSecret_expires_at_idx" ON "OneTimeSecret"("expires_at");
