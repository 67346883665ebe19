-- A draft's file stands in pieces.
CREATE TABLE "ImportFilePart" (
    "draft_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("draft_id", "position"),
    CONSTRAINT "ImportFilePart_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "ImportDraft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The files that are there are one piece each.
INSERT INTO "ImportFilePart" ("draft_id", "position", "bytes")
SELECT "id", 0, "bytes" FROM "ImportDraft";

ALTER TABLE "ImportDraft" DROP COLUMN "bytes";
