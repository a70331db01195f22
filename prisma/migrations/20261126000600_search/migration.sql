-- Search: full text over events and their sources, trigrams over every name.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() itself is only STABLE, because its dictionary could be changed; this one names the dictionary, which
-- nobody here changes.
CREATE FUNCTION "fold_text"("text" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, "text"));
-- "U.K." is "uk".
CREATE FUNCTION "fold_name"("text" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate("fold_text"("text"), '.', '');

-- A generated column and not an expression of the index alone: ranking reads it without parsing the text again.
ALTER TABLE "stance_event" ADD COLUMN "search_text" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english'::regconfig, "fold_text"("title")), 'A')
  || setweight(to_tsvector('english'::regconfig, "fold_text"(coalesce("scope", '') || ' ' || coalesce("authority", ''))), 'B')
  || setweight(to_tsvector('english'::regconfig, "fold_text"(coalesce("summary", ''))), 'C')) STORED;
CREATE INDEX "stance_event_search_text" ON "stance_event" USING gin ("search_text");

CREATE FUNCTION "source_search_text"("publisher" TEXT, "title" TEXT) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('english'::regconfig, "fold_text"("publisher" || ' ' || coalesce("title", '')));
CREATE INDEX "source_search_text" ON "source" USING gin ("source_search_text"("publisher", "title"));

-- Names: whole ones, beginnings, parts and misspellings alike.
CREATE INDEX "actor_folded_name" ON "actor" USING gin ("fold_name"("name") gin_trgm_ops);
CREATE INDEX "actor_folded_official_name" ON "actor" USING gin ("fold_name"("official_name") gin_trgm_ops);
CREATE INDEX "actor_name_folded_name" ON "actor_name" USING gin ("fold_name"("name") gin_trgm_ops);
CREATE INDEX "company_folded_name" ON "company" USING gin ("fold_name"("name") gin_trgm_ops);
CREATE INDEX "company_name_folded_name" ON "company_name" USING gin ("fold_name"("name") gin_trgm_ops);
CREATE INDEX "topic_folded_name" ON "topic" USING gin ("fold_name"("name") gin_trgm_ops);
CREATE INDEX "topic_folded_short_name" ON "topic" USING gin ("fold_name"("short_name") gin_trgm_ops);

-- Everything that has a name, once for each name. `own`: what it is called here, not another name of it.
CREATE VIEW "search_name" AS
  SELECT 'actor' AS "kind", "id", true AS "own", "name", "fold_name"("name") AS "folded" FROM "actor"
  UNION ALL SELECT 'actor', "id", false, "official_name", "fold_name"("official_name") FROM "actor"
  UNION ALL SELECT 'actor', "actor_id", false, "name", "fold_name"("name") FROM "actor_name"
  UNION ALL SELECT 'company', "id", true, "name", "fold_name"("name") FROM "company"
  UNION ALL SELECT 'company', "company_id", false, "name", "fold_name"("name") FROM "company_name"
  UNION ALL SELECT 'topic', "id", true, "name", "fold_name"("name") FROM "topic"
  UNION ALL SELECT 'topic', "id", true, "short_name", "fold_name"("short_name") FROM "topic";

-- Names that look like what was typed, roughly: the caller measures them. Two letters changed round leave few trigrams
-- in common, so the usual threshold would miss "Huwaei".
CREATE FUNCTION "similar_names"("typed" TEXT)
  RETURNS TABLE ("kind" TEXT, "id" INT, "own" BOOLEAN, "name" TEXT, "folded" TEXT)
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 30 SET pg_trgm.similarity_threshold = 0.2
  AS $$
    SELECT n."kind", n."id", n."own", n."name", n."folded" FROM "search_name" n
    WHERE n."folded" % "fold_name"("typed")
    ORDER BY similarity(n."folded", "fold_name"("typed")) DESC, n."own" DESC, n."folded" LIMIT 30
  $$;
