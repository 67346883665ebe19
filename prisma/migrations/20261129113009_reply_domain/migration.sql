-- AlterTable
ALTER TABLE "AssessmentReply" ADD COLUMN "domain" TEXT;
ALTER TABLE "AssessmentReply" ADD COLUMN "proof" TEXT;
