-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,
    "checked_at" INTEGER,
    "findings" JSONB,
    "preview" JSONB,
    "release" INTEGER
);

-- CreateIndex
CREATE INDEX "ImportDraft_content_hash_idx" ON "ImportDraft"("content_hash");

-- CreateIndex
CREATE INDEX "ImportDraft_created_at_idx" ON "ImportDraft"("created_at");
