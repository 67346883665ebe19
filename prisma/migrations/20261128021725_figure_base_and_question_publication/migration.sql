-- AlterTable
ALTER TABLE "Figure" ADD COLUMN "base" TEXT;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN "question_publication" TEXT;
ALTER TABLE "Indicator" ADD COLUMN "question_url" TEXT;
