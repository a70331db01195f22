CREATE TABLE "short_link" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "known_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "short_link_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "short_link_slug_key" ON "short_link"("slug");
CREATE UNIQUE INDEX "short_link_path_query_key" ON "short_link"("path", "query");

-- The rules that Prisma cannot express. A link that was given out leads where it led, for good.
ALTER TABLE "short_link"
  ADD CONSTRAINT "short_link_slug_form" CHECK ("slug" ~ '^[2-9a-hj-km-np-tv-z]{8,16}$'),
  ADD CONSTRAINT "short_link_path_form" CHECK ("path" ~ '^/[a-z]' AND length("path") <= 200),
  -- A row of the index on path and query must fit a page of the index.
  ADD CONSTRAINT "short_link_query_length" CHECK (length("query") <= 2000);
CREATE TRIGGER "short_link_append_only" BEFORE UPDATE OR DELETE ON "short_link"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "short_link_kept" BEFORE TRUNCATE ON "short_link"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
