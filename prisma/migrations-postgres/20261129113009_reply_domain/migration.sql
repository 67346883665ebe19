-- AlterTable
ALTER TABLE "AssessmentReply" ADD COLUMN     "domain" TEXT COLLATE "C",
ADD COLUMN     "proof" TEXT COLLATE "C";
