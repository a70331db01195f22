-- The same rules for less work, and fewer indexes that say what another says (docs/decisions/0030).

-- Two segments of one cell never overlap, whoever writes them. Each that is written is compared with its neighbours, which the
-- index of first days finds; an index of ranges for that was most of what a segment cost. Writers of one cell follow each
-- other, by the locks of "lock_cells": the second waits until the first is done, and then sees what it left.
CREATE FUNCTION "refuse_overlap"("of_actor" INT, "of_issue" INT, "one" DATERANGE, "other" DATERANGE)
  RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'spans of actor % on issue % violate "spans_do_not_overlap": % and %', "of_actor", "of_issue", "one", "other"
    USING ERRCODE = 'exclusion_violation', SCHEMA = 'public', TABLE = 'span', CONSTRAINT = 'spans_do_not_overlap';
END $$;

CREATE FUNCTION "spans_do_not_overlap"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "first_actor" INT;
  "last_actor" INT;
  "first_issue" INT;
  "last_issue" INT;
  "two" RECORD;
BEGIN
  SELECT min("actor_id"), max("actor_id"), min("issue_id"), max("issue_id")
    INTO "first_actor", "last_actor", "first_issue", "last_issue" FROM "written";
  IF "first_actor" IS NULL THEN RETURN NULL; END IF;
  -- It would not see what the one before it has left.
  IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
    RAISE EXCEPTION 'spans are written at the isolation level READ COMMITTED only' USING ERRCODE = 'feature_not_supported',
      HINT = 'At any other, "spans_do_not_overlap" could not be kept.';
  END IF;
  IF "first_actor" = "last_actor" AND "first_issue" = "last_issue" THEN
    PERFORM pg_advisory_xact_lock_shared(7410::bigint), pg_advisory_xact_lock("first_actor", "first_issue");
  ELSE
    PERFORM "lock_cells"(array_agg("actor_id"), array_agg("issue_id")) FROM "written";
  END IF;
  -- Of the last two of its cell that begin before it ends, the later is itself, and the other ends before it begins.
  SELECT w."actor_id", w."issue_id", daterange(w."from_on", w."to_on", '[]') AS "one", daterange(o."from_on", o."to_on", '[]') AS "other"
    INTO "two" FROM "written" w, LATERAL (
      SELECT s."from_on", s."to_on" FROM "span" s
      WHERE s."actor_id" = w."actor_id" AND s."issue_id" = w."issue_id" AND s."from_on" <= coalesce(w."to_on", 'infinity')
      ORDER BY s."from_on" DESC LIMIT 2) o
    WHERE o."from_on" <> w."from_on" AND (o."from_on" > w."from_on" OR o."to_on" IS NULL OR o."to_on" >= w."from_on")
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_overlap"("two"."actor_id", "two"."issue_id", "two"."one", "two"."other");
  END IF;
  RETURN NULL;
END $$;

-- The same of all that is there: for whoever writes without the triggers.
CREATE FUNCTION "check_spans"() RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  "two" RECORD;
BEGIN
  SELECT * INTO "two" FROM (
    SELECT s."actor_id", s."issue_id", s."from_on", s."to_on", lag(s."from_on") OVER cell AS "before", lag(s."to_on") OVER cell AS "until"
    FROM "span" s WINDOW cell AS (PARTITION BY s."actor_id", s."issue_id" ORDER BY s."from_on")) x
  WHERE x."before" IS NOT NULL AND (x."until" IS NULL OR x."until" >= x."from_on") LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_overlap"("two"."actor_id", "two"."issue_id", daterange("two"."before", "two"."until", '[]'),
      daterange("two"."from_on", "two"."to_on", '[]'));
  END IF;
END $$;

ALTER TABLE "span" DROP CONSTRAINT "spans_do_not_overlap";
CREATE TRIGGER "new_spans_do_not_overlap" AFTER INSERT ON "span" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "spans_do_not_overlap"();
CREATE TRIGGER "changed_spans_do_not_overlap" AFTER UPDATE ON "span" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "spans_do_not_overlap"();

-- A day that reads as its own date needs no pattern: nine of ten do. Any other goes by the rule as it was, and so does every
-- day where dates are written in another style (`DateStyle`). CASE, as a condition that is unknown would let the row through.
ALTER TABLE "stance_event"
  DROP CONSTRAINT "announced_on_is_a_date",
  DROP CONSTRAINT "effective_on_is_a_date",
  DROP CONSTRAINT "deadline_on_is_a_date",
  DROP CONSTRAINT "ends_on_is_a_date";
ALTER TABLE "stance_event"
  ADD CONSTRAINT "announced_on_is_a_date" CHECK (CASE
    WHEN "announced_on" = "announced_earliest"::TEXT AND "announced_on" LIKE '____-__-__' AND "announced_latest" = "announced_earliest"
      AND "announced_earliest" >= '1900-01-01' AND "announced_earliest" < '2200-01-01' THEN true
    ELSE "announced_on"::"partial_date" IS NOT NULL
      AND "announced_earliest" = "earliest_day"("announced_on") AND "announced_latest" = "latest_day"("announced_on") END),
  ADD CONSTRAINT "effective_on_is_a_date" CHECK (CASE
    WHEN "effective_on" IS NULL THEN "effective_earliest" IS NULL AND "effective_latest" IS NULL
    WHEN "effective_on" = "effective_earliest"::TEXT AND "effective_on" LIKE '____-__-__' AND "effective_latest" = "effective_earliest"
      AND "effective_earliest" >= '1900-01-01' AND "effective_earliest" < '2200-01-01' THEN true
    ELSE "effective_on"::"partial_date" IS NOT NULL AND "effective_earliest" IS NOT NULL AND "effective_latest" IS NOT NULL
      AND "effective_earliest" = "earliest_day"("effective_on") AND "effective_latest" = "latest_day"("effective_on") END),
  ADD CONSTRAINT "deadline_on_is_a_date" CHECK (CASE
    WHEN "deadline_on" IS NULL THEN "deadline_earliest" IS NULL AND "deadline_latest" IS NULL
    WHEN "deadline_on" = "deadline_earliest"::TEXT AND "deadline_on" LIKE '____-__-__' AND "deadline_latest" = "deadline_earliest"
      AND "deadline_earliest" >= '1900-01-01' AND "deadline_earliest" < '2200-01-01' THEN true
    ELSE "deadline_on"::"partial_date" IS NOT NULL AND "deadline_earliest" IS NOT NULL AND "deadline_latest" IS NOT NULL
      AND "deadline_earliest" = "earliest_day"("deadline_on") AND "deadline_latest" = "latest_day"("deadline_on") END),
  ADD CONSTRAINT "ends_on_is_a_date" CHECK (CASE
    WHEN "ends_on" IS NULL THEN "ends_earliest" IS NULL AND "ends_latest" IS NULL
    WHEN "ends_on" = "ends_earliest"::TEXT AND "ends_on" LIKE '____-__-__' AND "ends_latest" = "ends_earliest"
      AND "ends_earliest" >= '1900-01-01' AND "ends_earliest" < '2200-01-01' THEN true
    ELSE "ends_on"::"partial_date" IS NOT NULL AND "ends_earliest" IS NOT NULL AND "ends_latest" IS NOT NULL
      AND "ends_earliest" = "earliest_day"("ends_on") AND "ends_latest" = "latest_day"("ends_on") END);
ALTER TABLE "span" DROP CONSTRAINT "span_since_is_a_date";
ALTER TABLE "span" ADD CONSTRAINT "span_since_is_a_date" CHECK (CASE
  WHEN "since" = "since_on"::TEXT AND "since" LIKE '____-__-__' AND "since_on" >= '1900-01-01' AND "since_on" < '2200-01-01' THEN true
  ELSE "since"::"partial_date" IS NOT NULL END);

-- Most addresses begin in small letters, and go on with a letter or a digit.
ALTER TABLE "source" DROP CONSTRAINT "url_is_web", DROP CONSTRAINT "archived_url_is_web";
ALTER TABLE "source"
  ADD CONSTRAINT "url_is_web" CHECK (
    ("url" LIKE 'https://_%' AND strpos('abcdefghijklmnopqrstuvwxyz0123456789', substr("url", 9, 1)) > 0) OR "url" ~* '^https?://[^\s/]+'),
  ADD CONSTRAINT "archived_url_is_web" CHECK (
    ("archived_url" LIKE 'https://_%' AND strpos('abcdefghijklmnopqrstuvwxyz0123456789', substr("archived_url", 9, 1)) > 0)
    OR "archived_url" ~* '^https?://[^\s/]+');

-- Counts everything anew, reading the table once: with room for the three counts, else it is sorted twice.
CREATE OR REPLACE FUNCTION "rebuild_event_tallies"() RETURNS void LANGUAGE plpgsql SET work_mem = '64MB' AS $$
BEGIN
  -- Nobody writes meanwhile.
  LOCK TABLE "stance_event" IN SHARE ROW EXCLUSIVE MODE;
  PERFORM pg_advisory_xact_lock(hashtext('event tallies'));
  DELETE FROM "event_tally_change";
  DELETE FROM "cell_tally";
  DELETE FROM "actor_year_tally";
  DELETE FROM "issue_year_tally";
  WITH counted AS MATERIALIZED (
    SELECT e."actor_id", e."issue_id", e."year", e."stance", count(*) AS "events"
    FROM (
      SELECT "actor_id", "issue_id", date_part('year', "announced_latest") AS "year", "stance"
      FROM "stance_event" WHERE "status" = 'published') e
    GROUP BY GROUPING SETS ((e."actor_id", e."issue_id"), (e."actor_id", e."year", e."stance"), (e."issue_id", e."year", e."stance"))
  ), cells AS (
    INSERT INTO "cell_tally" ("actor_id", "issue_id", "events")
    SELECT "actor_id", "issue_id", "events" FROM counted WHERE "actor_id" IS NOT NULL AND "issue_id" IS NOT NULL
  ), actors AS (
    INSERT INTO "actor_year_tally" ("actor_id", "year", "stance", "events")
    SELECT "actor_id", "year", "stance", "events" FROM counted WHERE "issue_id" IS NULL
  )
  INSERT INTO "issue_year_tally" ("issue_id", "year", "stance", "events")
  SELECT "issue_id", "year", "stance", "events" FROM counted WHERE "actor_id" IS NULL;
END $$;

-- One index for the versions of an event and for what was known at a moment: the second had all that the first has.
DROP INDEX "revision_event_id_version_key";
DROP INDEX "revision_known_at";
CREATE UNIQUE INDEX "revision_event_id_version_key" ON "revision" ("event_id", "version" DESC)
  INCLUDE ("recorded_at", "actor_id", "issue_id", "status", "stance", "kind", "targeting", "confidence",
    "announced_on", "effective_on", "deadline_on", "ends_on");
-- One index for "no address twice" and for finding an address or how it begins. With a condition that always holds, as Prisma
-- does not know of text_pattern_ops in a unique index.
DROP INDEX "source_event_id_url_key";
DROP INDEX "source_url_beginning";
CREATE UNIQUE INDEX "source_event_id_url_key" ON "source" ("url" text_pattern_ops, "event_id") WHERE "url" IS NOT NULL;
-- Few events are merged, and few spans drift.
DROP INDEX "stance_event_merged_into_id_idx";
CREATE INDEX "stance_event_merged_into_id_idx" ON "stance_event" ("merged_into_id") WHERE "merged_into_id" IS NOT NULL;
DROP INDEX "span_drift_event_id_idx";
CREATE INDEX "span_drift_event_id_idx" ON "span" ("drift_event_id") WHERE "drift_event_id" IS NOT NULL;
-- What begins after a day ends after it: "stance_event_newest" tells, for published events, and nobody asks of others.
DROP INDEX "stance_event_announced_earliest";
DROP INDEX "stance_event_published";
-- A source is known by its event and its place there: nobody asked for its number.
ALTER TABLE "source" DROP COLUMN "id";
ALTER TABLE "source" ADD CONSTRAINT "source_pkey" PRIMARY KEY USING INDEX "source_event_id_position_key";
