-- CreateTable
CREATE TABLE "ExportPlace" (
    "number" INTEGER NOT NULL,
    "holder" TEXT COLLATE "C" NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "leased_until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ExportPlace_pkey" PRIMARY KEY ("number")
);
