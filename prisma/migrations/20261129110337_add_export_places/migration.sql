-- CreateTable
CREATE TABLE "ExportPlace" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "leased_until" DATETIME NOT NULL
);
