-- Topics answer to other names as actors and companies do: "government phones", "undersea cables".
CREATE TABLE "topic_name" (
  "id" SERIAL PRIMARY KEY,
  "topic_id" INTEGER NOT NULL REFERENCES "topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL
);
CREATE UNIQUE INDEX "topic_name_topic_id_name_key" ON "topic_name" ("topic_id", "name");
CREATE INDEX "topic_name_name_idx" ON "topic_name" ("name");
CREATE INDEX "topic_name_folded_name" ON "topic_name" USING gin ("fold_name"("name") gin_trgm_ops);

CREATE OR REPLACE VIEW "search_name" AS
  SELECT 'actor' AS "kind", "id", true AS "own", "name", "fold_name"("name") AS "folded" FROM "actor"
  UNION ALL SELECT 'actor', "id", false, "official_name", "fold_name"("official_name") FROM "actor"
  UNION ALL SELECT 'actor', "actor_id", false, "name", "fold_name"("name") FROM "actor_name"
  UNION ALL SELECT 'company', "id", true, "name", "fold_name"("name") FROM "company"
  UNION ALL SELECT 'company', "company_id", false, "name", "fold_name"("name") FROM "company_name"
  UNION ALL SELECT 'topic', "id", true, "name", "fold_name"("name") FROM "topic"
  UNION ALL SELECT 'topic', "id", true, "short_name", "fold_name"("short_name") FROM "topic"
  UNION ALL SELECT 'topic', "topic_id", false, "name", "fold_name"("name") FROM "topic_name";
