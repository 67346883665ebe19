-- AlterTable
ALTER TABLE "ImportDraft" ADD COLUMN "plan" BLOB;
