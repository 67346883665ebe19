-- AlterTable
ALTER TABLE "ImportDraft" ADD COLUMN "identity" TEXT;
