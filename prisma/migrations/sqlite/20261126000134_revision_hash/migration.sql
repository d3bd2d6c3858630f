-- AlterTable
ALTER TABLE "revision" ADD COLUMN "hash" TEXT;
