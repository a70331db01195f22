-- Releases of the data, kept in the database so that every instance can hand them out.
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "version" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT NOT NULL DEFAULT '',
    "revision" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3),
    "events" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "modified" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "release_chunk" (
    "release_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "release_chunk_pkey" PRIMARY KEY ("release_id","n")
);

CREATE UNIQUE INDEX "release_version_key" ON "release"("version");
ALTER TABLE "release_chunk" ADD CONSTRAINT "release_chunk_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was given out stays as it was given out.
CREATE FUNCTION "refuse_release_change"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."complete" THEN
    RAISE EXCEPTION 'a release is for good' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "release_for_good" BEFORE UPDATE OR DELETE ON "release"
  FOR EACH ROW EXECUTE FUNCTION "refuse_release_change"();
