-- A short link to a view as it is whenever it is opened: what the picture of such a view prints in its corner.
ALTER TABLE "short_link"
  ADD COLUMN "live" BOOLEAN NOT NULL DEFAULT false,
  ALTER COLUMN "known_at" DROP NOT NULL;
ALTER TABLE "short_link"
  ADD CONSTRAINT "short_link_live_or_pinned" CHECK ("live" = ("known_at" IS NULL));
-- One view can have both: a link that follows the data, and one that was pinned.
DROP INDEX "short_link_path_query_key";
CREATE UNIQUE INDEX "short_link_path_query_live_key" ON "short_link"("path", "query", "live");
