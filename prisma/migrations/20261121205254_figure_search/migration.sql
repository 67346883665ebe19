-- CreateIndex
CREATE INDEX "Figure_value_id_since_until_idx" ON "Figure"("value", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_sector_idx" ON "Figure"("sector");

-- CreateIndex
CREATE INDEX "Figure_channel_idx" ON "Figure"("channel");

-- CreateIndex
CREATE INDEX "Figure_aspect_idx" ON "Figure"("aspect");

-- CreateIndex
CREATE INDEX "Figure_provider_idx" ON "Figure"("provider");

-- CreateIndex
CREATE INDEX "Figure_segment_idx" ON "Figure"("segment");

-- By hand: the words of every version of every figure, which schema.prisma does not know. The text
-- itself stays in "Figure"."search". A migration that rebuilds the table "Figure" must make the
-- triggers again and rebuild the words.
CREATE VIRTUAL TABLE "FigureSearch" USING fts5(
  "search", content = 'Figure', content_rowid = 'key', tokenize = 'unicode61', columnsize = 0
);

CREATE TRIGGER "FigureSearch_insert" AFTER INSERT ON "Figure" BEGIN
  INSERT INTO "FigureSearch" (rowid, "search") VALUES (new."key", new."search");
END;

CREATE TRIGGER "FigureSearch_delete" AFTER DELETE ON "Figure" BEGIN
  INSERT INTO "FigureSearch" ("FigureSearch", rowid, "search") VALUES ('delete', old."key", old."search");
END;

CREATE TRIGGER "FigureSearch_update" AFTER UPDATE OF "search" ON "Figure" BEGIN
  INSERT INTO "FigureSearch" ("FigureSearch", rowid, "search") VALUES ('delete', old."key", old."search");
  INSERT INTO "FigureSearch" (rowid, "search") VALUES (new."key", new."search");
END;

INSERT INTO "FigureSearch" ("FigureSearch") VALUES ('rebuild');
