-- CreateTable
CREATE TABLE "RatingDoubt" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "receipt" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation" TEXT,
    "reason" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "asked_at" DATETIME NOT NULL,
    "answer" TEXT,
    "answered_at" DATETIME,
    "answered_by" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "RatingDoubt_receipt_key" ON "RatingDoubt"("receipt");

-- CreateIndex
CREATE INDEX "RatingDoubt_answered_at_idx" ON "RatingDoubt"("answered_at");
