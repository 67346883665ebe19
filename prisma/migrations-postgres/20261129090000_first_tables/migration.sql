-- CreateTable
CREATE TABLE "Release" (
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMP(3) NOT NULL,
    "author" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ImportedFile" (
    "key" SERIAL NOT NULL,
    "release" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "content_hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ImportedFile_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Figure" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "country" TEXT COLLATE "C",
    "countries_covered" INTEGER,
    "period" TEXT COLLATE "C",
    "year" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "sector" TEXT COLLATE "C",
    "channel" TEXT COLLATE "C",
    "aspect" TEXT COLLATE "C",
    "provider" TEXT COLLATE "C",
    "segment" TEXT COLLATE "C",
    "survey" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "paragraph" INTEGER,
    "locator" TEXT COLLATE "C",
    "stated_as" TEXT COLLATE "C" NOT NULL,
    "year_basis" TEXT COLLATE "C" NOT NULL,
    "evidence" TEXT COLLATE "C",
    "seen_in" TEXT COLLATE "C",
    "organisation" TEXT COLLATE "C",
    "sample_size" INTEGER,
    "note" JSON,
    "base" TEXT COLLATE "C",
    "search" TEXT COLLATE "C" NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "theme" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "high_is" TEXT COLLATE "C" NOT NULL,
    "scale_min" DOUBLE PRECISION,
    "scale_max" DOUBLE PRECISION,
    "label" JSON NOT NULL,
    "definition" JSON NOT NULL,
    "question" JSON,
    "question_publication" TEXT COLLATE "C",
    "question_url" TEXT COLLATE "C",
    "population" JSON,
    "percent_of" JSON,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Code" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "breakdown" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "label" JSON NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Code_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Source" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "form" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C",
    "label" JSON NOT NULL,
    "author" TEXT COLLATE "C",
    "publisher" TEXT COLLATE "C",
    "published_on" TEXT COLLATE "C",
    "read_on" TEXT COLLATE "C",
    "language" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "summary" JSON NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Survey" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "series" TEXT COLLATE "C",
    "label" JSON NOT NULL,
    "organiser" TEXT COLLATE "C",
    "sponsor" TEXT COLLATE "C",
    "edition" JSON,
    "mode" TEXT COLLATE "C",
    "fieldwork_start" TEXT COLLATE "C",
    "fieldwork_end" TEXT COLLATE "C",
    "population" JSON,
    "countries_covered" INTEGER,
    "sample_size" INTEGER,
    "country_sample_size" JSON,
    "weighting" JSON,
    "limits" JSON,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Survey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Standard" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "country" TEXT COLLATE "C",
    "threshold_seconds" INTEGER NOT NULL,
    "target_percent" DOUBLE PRECISION,
    "label" JSON NOT NULL,
    "rule" JSON NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Standard_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" JSON NOT NULL,
    "country" TEXT COLLATE "C",
    "parent" TEXT COLLATE "C",
    "parent_from" TEXT COLLATE "C",
    "successor" TEXT COLLATE "C",
    "successor_from" TEXT COLLATE "C",
    "identifiers" JSON,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SeriesBreak" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "series" TEXT COLLATE "C" NOT NULL,
    "indicators" JSON,
    "after" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C" NOT NULL,
    "reason" JSON NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "SeriesBreak_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Chart" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "theme" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER,
    "label" JSON NOT NULL,
    "title" JSON,
    "form" TEXT COLLATE "C",
    "indicator" JSON NOT NULL,
    "sector" JSON,
    "channel" JSON,
    "aspect" JSON,
    "provider" JSON,
    "segment" JSON,
    "label_by" TEXT COLLATE "C",
    "group_by" TEXT COLLATE "C",
    "sort_by" TEXT COLLATE "C",
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Chart_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Charter" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "country" TEXT COLLATE "C",
    "label" JSON NOT NULL,
    "organiser" TEXT COLLATE "C",
    "in_force" TEXT COLLATE "C",
    "note" JSON,
    "source" TEXT COLLATE "C" NOT NULL,
    "locator" TEXT COLLATE "C",
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Charter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "charter" TEXT COLLATE "C" NOT NULL,
    "label" JSON NOT NULL,
    "indicators" JSON,
    "threshold" DOUBLE PRECISION,
    "unit" TEXT COLLATE "C",
    "share" DOUBLE PRECISION,
    "channel" TEXT COLLATE "C",
    "in_force" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "locator" TEXT COLLATE "C",
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Signature" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "charter" TEXT COLLATE "C" NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "signed_on" TEXT COLLATE "C" NOT NULL,
    "withdrawn_on" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "locator" TEXT COLLATE "C",
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Statement" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "themes" JSON NOT NULL,
    "text" JSON NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Reference" (
    "key" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C",
    "about" TEXT COLLATE "C" NOT NULL,
    "about_id" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C",
    "text" JSON NOT NULL,
    "article_says" JSON,
    "publication" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "content_hash" TEXT COLLATE "C" NOT NULL,
    "options" JSON NOT NULL,
    "author" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "checked_at" INTEGER,
    "findings" JSON,
    "preview" JSON,
    "plan" BYTEA,
    "identity" TEXT COLLATE "C",
    "release" INTEGER,

    CONSTRAINT "ImportDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftJob" (
    "draft_id" TEXT COLLATE "C" NOT NULL,
    "asked" INTEGER NOT NULL,
    "asked_at" TIMESTAMP(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "holder" TEXT COLLATE "C",
    "leased_until" TIMESTAMP(3),
    "progress" JSON,

    CONSTRAINT "DraftJob_pkey" PRIMARY KEY ("draft_id")
);

-- CreateTable
CREATE TABLE "ImportFilePart" (
    "draft_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportFilePart_pkey" PRIMARY KEY ("draft_id","position")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "key" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT COLLATE "C",
    "action" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C",
    "detail" TEXT COLLATE "C",

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Editor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Editor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditorSession" (
    "id" TEXT COLLATE "C" NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT COLLATE "C",
    "userAgent" TEXT COLLATE "C",
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EditorSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditorCredential" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "providerId" TEXT COLLATE "C" NOT NULL,
    "accessToken" TEXT COLLATE "C",
    "refreshToken" TEXT COLLATE "C",
    "idToken" TEXT COLLATE "C",
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT COLLATE "C",
    "password" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EditorCredential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditorVerification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "identifier" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EditorVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "last_used_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),
    "editor_id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeSecret" (
    "id" TEXT COLLATE "C" NOT NULL,
    "account" TEXT COLLATE "C" NOT NULL,
    "sealed" TEXT COLLATE "C" NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OneTimeSecret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailures" (
    "key" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,
    "blocked_until" TIMESTAMP(3) NOT NULL,
    "last_failed_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInFailures_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Protocol" (
    "version" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "added_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Protocol_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "protocol" INTEGER NOT NULL,
    "campaign" JSON NOT NULL,
    "file_name" TEXT COLLATE "C" NOT NULL,
    "content_hash" TEXT COLLATE "C" NOT NULL,
    "brought_by" TEXT COLLATE "C" NOT NULL,
    "brought_at" TIMESTAMP(3) NOT NULL,
    "reason" TEXT COLLATE "C",
    "results" JSON NOT NULL,
    "shortfalls" JSON NOT NULL,
    "since" INTEGER,
    "until" INTEGER,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "AssessmentContact" (
    "assessment" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "time" TEXT COLLATE "C" NOT NULL,
    "channel" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "scenario" TEXT COLLATE "C" NOT NULL,
    "caller" TEXT COLLATE "C",
    "menu_seconds" DOUBLE PRECISION,
    "waiting_seconds" DOUBLE PRECISION,
    "reached" BOOLEAN NOT NULL,
    "answer_1" DOUBLE PRECISION,
    "answer_2" DOUBLE PRECISION,
    "greeting" BOOLEAN,
    "politeness" BOOLEAN,
    "listening" BOOLEAN,
    "closing" BOOLEAN,

    CONSTRAINT "AssessmentContact_pkey" PRIMARY KEY ("assessment","version","position")
);

-- CreateTable
CREATE TABLE "AssessmentEvidence" (
    "assessment" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "handed_on" TEXT COLLATE "C" NOT NULL,
    "recorded_by" TEXT COLLATE "C" NOT NULL,
    "recorded_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AssessmentEvidence_pkey" PRIMARY KEY ("assessment","version","organisation")
);

-- CreateTable
CREATE TABLE "AssessmentReply" (
    "key" SERIAL NOT NULL,
    "assessment" TEXT COLLATE "C" NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "received_on" TEXT COLLATE "C" NOT NULL,
    "recorded_by" TEXT COLLATE "C" NOT NULL,
    "recorded_at" TIMESTAMP(3) NOT NULL,
    "since" INTEGER,
    "until" INTEGER,

    CONSTRAINT "AssessmentReply_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Rating" (
    "key" SERIAL NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "month" TEXT COLLATE "C" NOT NULL,
    "channel" TEXT COLLATE "C" NOT NULL,
    "minutes_waited" INTEGER NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "solved" BOOLEAN NOT NULL,
    "courtesy" INTEGER NOT NULL,
    "overall" INTEGER NOT NULL,
    "received_at" TIMESTAMP(3) NOT NULL,
    "received_on" TEXT COLLATE "C" NOT NULL,
    "held_since" TIMESTAMP(3) NOT NULL,
    "replaces" INTEGER,
    "network" TEXT COLLATE "C",
    "network_month" TEXT COLLATE "C" NOT NULL,
    "browser" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "refusal" TEXT COLLATE "C",
    "batch" INTEGER,
    "since" INTEGER,
    "until" INTEGER,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RatingCounts" (
    "key" SERIAL NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "counted" JSON NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "RatingCounts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RatingReceipt" (
    "hash" TEXT COLLATE "C" NOT NULL,
    "rating" INTEGER NOT NULL,

    CONSTRAINT "RatingReceipt_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "RatingNetworkKey" (
    "month" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "drawn_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RatingNetworkKey_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "UsedProof" (
    "hash" TEXT COLLATE "C" NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UsedProof_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "RatingBatch" (
    "key" INTEGER NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "decision" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "released" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "decided_by" TEXT COLLATE "C" NOT NULL,
    "decided_at" TIMESTAMP(3) NOT NULL,
    "release" INTEGER,

    CONSTRAINT "RatingBatch_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RatingFreeze" (
    "key" SERIAL NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "cause" TEXT COLLATE "C" NOT NULL,
    "frozen_at" TIMESTAMP(3) NOT NULL,
    "lifted_at" TIMESTAMP(3),
    "lifted_by" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C",
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "RatingFreeze_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RatingReply" (
    "key" SERIAL NOT NULL,
    "organisation" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "domain" TEXT COLLATE "C" NOT NULL,
    "proof" TEXT COLLATE "C" NOT NULL,
    "received_on" TEXT COLLATE "C" NOT NULL,
    "recorded_by" TEXT COLLATE "C" NOT NULL,
    "recorded_at" TIMESTAMP(3) NOT NULL,
    "since" INTEGER,
    "until" INTEGER,

    CONSTRAINT "RatingReply_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RatingDoubt" (
    "key" SERIAL NOT NULL,
    "receipt" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "organisation" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,
    "asked_at" TIMESTAMP(3) NOT NULL,
    "answer" TEXT COLLATE "C",
    "answered_at" TIMESTAMP(3),
    "answered_by" TEXT COLLATE "C",

    CONSTRAINT "RatingDoubt_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "ImportedFile_name_release_idx" ON "ImportedFile"("name", "release");

-- CreateIndex
CREATE INDEX "Figure_country_idx" ON "Figure"("country", "id", "since", "until", "kind", "evidence");

-- CreateIndex
CREATE INDEX "Figure_country_year_id_since_until_idx" ON "Figure"("country", "year", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_year_idx" ON "Figure"("year", "id", "since", "until", "kind");

-- CreateIndex
CREATE INDEX "Figure_indicator_idx" ON "Figure"("indicator", "id", "since", "until", "country", "kind");

-- CreateIndex
CREATE INDEX "Figure_kind_idx" ON "Figure"("kind", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_source_id_since_until_idx" ON "Figure"("source", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_value_id_since_until_idx" ON "Figure"("value", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_evidence_id_since_until_idx" ON "Figure"("evidence", "id", "since", "until");

-- CreateIndex
CREATE INDEX "Figure_sector_idx" ON "Figure"("sector", "id", "since", "until", "country", "year", "kind", "evidence") WHERE (sector IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_channel_idx" ON "Figure"("channel", "id", "since", "until", "country", "year", "kind", "evidence") WHERE (channel IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_aspect_idx" ON "Figure"("aspect", "id", "since", "until", "country", "year", "kind", "evidence") WHERE (aspect IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_provider_idx" ON "Figure"("provider", "id", "since", "until", "country", "year", "kind", "evidence") WHERE (provider IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_segment_idx" ON "Figure"("segment", "id", "since", "until", "country", "year", "kind", "evidence") WHERE (segment IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_organisation_idx" ON "Figure"("organisation", "id", "since", "until", "country", "year", "kind", "evidence") WHERE (organisation IS NOT NULL);

-- CreateIndex
CREATE INDEX "Figure_survey_idx" ON "Figure"("survey");

-- CreateIndex
CREATE INDEX "Figure_since_id_idx" ON "Figure"("since", "id");

-- CreateIndex
CREATE INDEX "Figure_until_idx" ON "Figure"("until", "id") WHERE (until IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Figure_id_since_key" ON "Figure"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_id_since_key" ON "Indicator"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Code_id_since_key" ON "Code"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Source_id_since_key" ON "Source"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_id_since_key" ON "Survey"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Standard_id_since_key" ON "Standard"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_id_since_key" ON "Organisation"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "SeriesBreak_id_since_key" ON "SeriesBreak"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Chart_id_since_key" ON "Chart"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Charter_id_since_key" ON "Charter"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_id_since_key" ON "Commitment"("id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_id_since_key" ON "Signature"("id", "since");

-- CreateIndex
CREATE INDEX "Statement_source_id_idx" ON "Statement"("source", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_id_since_key" ON "Statement"("id", "since");

-- CreateIndex
CREATE INDEX "Reference_about_about_id_idx" ON "Reference"("about", "about_id");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_id_since_key" ON "Reference"("id", "since");

-- CreateIndex
CREATE INDEX "ImportDraft_content_hash_idx" ON "ImportDraft"("content_hash");

-- CreateIndex
CREATE INDEX "ImportDraft_created_at_idx" ON "ImportDraft"("created_at");

-- CreateIndex
CREATE INDEX "DraftJob_asked_at_idx" ON "DraftJob"("asked_at");

-- CreateIndex
CREATE INDEX "AuditEntry_actor_key_idx" ON "AuditEntry"("actor", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Editor_email_key" ON "Editor"("email");

-- CreateIndex
CREATE UNIQUE INDEX "EditorSession_token_key" ON "EditorSession"("token");

-- CreateIndex
CREATE INDEX "EditorSession_userId_idx" ON "EditorSession"("userId");

-- CreateIndex
CREATE INDEX "EditorCredential_userId_idx" ON "EditorCredential"("userId");

-- CreateIndex
CREATE INDEX "EditorVerification_identifier_idx" ON "EditorVerification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_editor_id_idx" ON "ApiToken"("editor_id");

-- CreateIndex
CREATE INDEX "OneTimeSecret_expires_at_idx" ON "OneTimeSecret"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "Protocol_hash_key" ON "Protocol"("hash");

-- CreateIndex
CREATE INDEX "Assessment_since_idx" ON "Assessment"("since");

-- CreateIndex
CREATE INDEX "AssessmentReply_assessment_organisation_idx" ON "AssessmentReply"("assessment", "organisation");

-- CreateIndex
CREATE INDEX "Rating_state_organisation_held_since_idx" ON "Rating"("state", "organisation", "held_since");

-- CreateIndex
CREATE INDEX "Rating_organisation_state_key_idx" ON "Rating"("organisation", "state", "key");

-- CreateIndex
CREATE INDEX "Rating_organisation_key_idx" ON "Rating"("organisation", "key");

-- CreateIndex
CREATE INDEX "Rating_organisation_received_on_idx" ON "Rating"("organisation", "received_on");

-- CreateIndex
CREATE INDEX "Rating_organisation_browser_idx" ON "Rating"("organisation", "browser");

-- CreateIndex
CREATE INDEX "Rating_organisation_network_month_network_idx" ON "Rating"("organisation", "network_month", "network");

-- CreateIndex
CREATE INDEX "Rating_since_idx" ON "Rating"("since");

-- CreateIndex
CREATE INDEX "Rating_batch_idx" ON "Rating"("batch");

-- CreateIndex
CREATE INDEX "Rating_until_idx" ON "Rating"("until") WHERE (until IS NOT NULL);

-- CreateIndex
CREATE INDEX "RatingCounts_organisation_since_idx" ON "RatingCounts"("organisation", "since");

-- CreateIndex
CREATE INDEX "RatingReceipt_rating_idx" ON "RatingReceipt"("rating");

-- CreateIndex
CREATE INDEX "UsedProof_expires_at_idx" ON "UsedProof"("expires_at");

-- CreateIndex
CREATE INDEX "RatingBatch_decided_at_idx" ON "RatingBatch"("decided_at");

-- CreateIndex
CREATE INDEX "RatingFreeze_organisation_lifted_at_idx" ON "RatingFreeze"("organisation", "lifted_at");

-- CreateIndex
CREATE INDEX "RatingReply_organisation_idx" ON "RatingReply"("organisation");

-- CreateIndex
CREATE UNIQUE INDEX "RatingDoubt_receipt_key" ON "RatingDoubt"("receipt");

-- CreateIndex
CREATE INDEX "RatingDoubt_answered_at_idx" ON "RatingDoubt"("answered_at");

-- AddForeignKey
ALTER TABLE "DraftJob" ADD CONSTRAINT "DraftJob_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "ImportDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFilePart" ADD CONSTRAINT "ImportFilePart_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "ImportDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditorSession" ADD CONSTRAINT "EditorSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditorCredential" ADD CONSTRAINT "EditorCredential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentContact" ADD CONSTRAINT "AssessmentContact_assessment_version_fkey" FOREIGN KEY ("assessment", "version") REFERENCES "Assessment"("id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentEvidence" ADD CONSTRAINT "AssessmentEvidence_assessment_version_fkey" FOREIGN KEY ("assessment", "version") REFERENCES "Assessment"("id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingReceipt" ADD CONSTRAINT "RatingReceipt_rating_fkey" FOREIGN KEY ("rating") REFERENCES "Rating"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: the words of every version of every figure, which schema.prisma does not know. The expression is that of
-- lib/database/engines/postgres/search-index.ts.
CREATE INDEX "FigureSearch" ON "Figure" USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u3003\u3008-\u3020]+', ' ', 'g')));

-- By hand: the audit trail is only ever added to, and what a protocol said is never changed.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "AuditEntry_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"('The audit trail is only ever added to.');

CREATE TRIGGER "Protocol_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Protocol"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"('A protocol is never changed.');
