-- DropIndex
DROP INDEX "Figure_until_idx";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Reference" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "source" TEXT,
    "about" TEXT NOT NULL,
    "about_id" TEXT NOT NULL,
    "field" TEXT,
    "text" JSONB NOT NULL,
    "article_says" JSONB,
    "publication" TEXT NOT NULL,
    "url" TEXT,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);
INSERT INTO "new_Reference" ("about", "about_id", "article_says", "field", "id", "key", "publication", "since", "source", "text", "until", "url") SELECT "about", "about_id", "article_says", "field", "id", "key", "publication", "since", "source", "text", "until", "url" FROM "Reference";
DROP TABLE "Reference";
ALTER TABLE "new_Reference" RENAME TO "Reference";
CREATE INDEX "Reference_about_about_id_idx" ON "Reference"("about", "about_id");
CREATE UNIQUE INDEX "Reference_id_since_key" ON "Reference"("id", "since");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Figure_since_id_idx" ON "Figure"("since", "id");

-- CreateIndex
CREATE INDEX "Figure_until_id_idx" ON "Figure"("until", "id");
