-- A file of events names companies without saying where they are at home or what they make: unknown is NULL.
ALTER TABLE "company" ALTER COLUMN "home_country_id" DROP NOT NULL, ALTER COLUMN "sector" DROP NOT NULL;

-- Files brought to /import: in the database, so that the next request may come to another instance.
CREATE TABLE "import_file" (
    "id" SERIAL NOT NULL,
    "token" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "owner_id" TEXT NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_chunk" (
    "file_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("file_id","n")
);

CREATE UNIQUE INDEX "import_file_token_key" ON "import_file"("token");
CREATE INDEX "import_file_created_at_idx" ON "import_file"("created_at");
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "import_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
