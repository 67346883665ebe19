-- CreateTable
CREATE TABLE "Protocol" (
    "version" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "added_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "protocol" INTEGER NOT NULL,
    "campaign" JSONB NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "brought_by" TEXT NOT NULL,
    "brought_at" DATETIME NOT NULL,
    "reason" TEXT,
    "results" JSONB NOT NULL,
    "shortfalls" JSONB NOT NULL,
    "since" INTEGER,
    "until" INTEGER,

    PRIMARY KEY ("id", "version")
);

-- CreateTable
CREATE TABLE "AssessmentContact" (
    "assessment" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "caller" TEXT,
    "menu_seconds" REAL,
    "waiting_seconds" REAL,
    "reached" BOOLEAN NOT NULL,
    "answer_1" REAL,
    "answer_2" REAL,
    "greeting" BOOLEAN,
    "politeness" BOOLEAN,
    "listening" BOOLEAN,
    "closing" BOOLEAN,

    PRIMARY KEY ("assessment", "version", "position"),
    CONSTRAINT "AssessmentContact_assessment_version_fkey" FOREIGN KEY ("assessment", "version") REFERENCES "Assessment" ("id", "version") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssessmentEvidence" (
    "assessment" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "handed_on" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,

    PRIMARY KEY ("assessment", "version", "organisation"),
    CONSTRAINT "AssessmentEvidence_assessment_version_fkey" FOREIGN KEY ("assessment", "version") REFERENCES "Assessment" ("id", "version") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssessmentReply" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assessment" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "since" INTEGER,
    "until" INTEGER
);

-- CreateIndex
CREATE UNIQUE INDEX "Protocol_hash_key" ON "Protocol"("hash");

-- CreateIndex
CREATE INDEX "Assessment_since_idx" ON "Assessment"("since");

-- CreateIndex
CREATE INDEX "AssessmentReply_assessment_organisation_idx" ON "AssessmentReply"("assessment", "organisation");

-- By hand: what a protocol said is never changed.
CREATE TRIGGER "Protocol_delete" BEFORE DELETE ON "Protocol" BEGIN
  SELECT RAISE(ABORT, 'A protocol is never changed.');
END;

CREATE TRIGGER "Protocol_update" BEFORE UPDATE ON "Protocol" BEGIN
  SELECT RAISE(ABORT, 'A protocol is never changed.');
END;

CREATE TRIGGER "Protocol_replace" BEFORE INSERT ON "Protocol"
WHEN EXISTS (SELECT 1 FROM "Protocol" WHERE "version" = new."version") BEGIN
  SELECT RAISE(ABORT, 'A protocol is never changed.');
END;
