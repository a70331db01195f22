-- What a write of events does in the database, in one call instead of a dozen: a published event costs its writer four
-- trips (begin, record, spans, commit), whatever comes with it. Rules stay where they were: the fold is lib/domain/fold.ts,
-- and the constraints of the tables hold for whoever writes.

-- The same again in another language. Put in place of the calls, the bodies are planned with each statement, which is a
-- third of what a single insert costs the database; called, they cost a bulk load some two microseconds a row.
CREATE OR REPLACE FUNCTION "earliest_day"("text" TEXT) RETURNS DATE LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN CASE length("text")
    WHEN 4 THEN make_date("text"::int, 1, 1)
    WHEN 7 THEN make_date(left("text", 4)::int, right("text", 2)::int, 1)
    ELSE make_date(left("text", 4)::int, substr("text", 6, 2)::int, right("text", 2)::int)
  END;
END $$;
CREATE OR REPLACE FUNCTION "latest_day"("text" TEXT) RETURNS DATE LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN CASE length("text")
    WHEN 4 THEN make_date("text"::int, 12, 31)
    WHEN 7 THEN (make_date(left("text", 4)::int, right("text", 2)::int, 1) + interval '1 month' - interval '1 day')::date
    ELSE make_date(left("text", 4)::int, substr("text", 6, 2)::int, right("text", 2)::int)
  END;
END $$;

CREATE FUNCTION "track_of"("kind" "kind") RETURNS "track" LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN "kind" IN ('statement', 'reported-plan', 'proposal') THEN 'word'::"track" ELSE 'deed'::"track" END;

-- What the fold needs to know of the published events of some cells, in the order of recording, a list a cell
-- (lib/data/fold-columns.ts says which column is which).
CREATE FUNCTION "events_to_fold"("actors" INT[], "issues" INT[]) RETURNS JSON LANGUAGE sql STABLE AS $$
  SELECT coalesce(json_agg(json_build_object('actorId', "actor_id", 'issueId', "issue_id", 'events', "events")), '[]')
  FROM (
    SELECT e."actor_id", e."issue_id", json_agg(json_build_array(e."public_id", e."id", e."stance", e."kind",
      e."targeting", e."confidence", e."announced_on", e."effective_on", e."deadline_on", e."ends_on") ORDER BY e."id") AS "events"
    FROM (SELECT DISTINCT * FROM unnest("actors", "issues")) AS cell("actor_id", "issue_id")
      JOIN "stance_event" e USING ("actor_id", "issue_id")
    WHERE e."status" = 'published' GROUP BY 1, 2
  ) folded
$$;

-- Planned once a connection (`force_generic_plan`): the next event is planned like the last.
-- Records new published events, given as the snapshots of their first revisions (lib/data/event-parts.ts), in their order:
-- finds their places and makes issues that are new, takes the locks of their cells (lib/data/span-upkeep.ts), writes
-- events, sources, relations and revisions. Answers what is to be folded and when it was recorded, or the first name that is not known: then the
-- caller undoes the transaction.
CREATE FUNCTION "record_events"("events" JSONB, "by_author" TEXT, "by_note" TEXT) RETURNS JSON LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  "unknown" JSON;
  "actors" INT[];
  "companies" INT[];
  "topics" INT[];
  "issues" INT[];
  "ids" INT[];
  "wanted" INT;
  "written" INT;
BEGIN
  -- Each name by its index: a join would read the tables of names for every event.
  SELECT array_agg(p."actor" ORDER BY p."n"), array_agg(p."company" ORDER BY p."n"), array_agg(p."topic" ORDER BY p."n"),
    json_agg(CASE
      WHEN p."actor" IS NULL THEN json_build_object('field', 'actor', 'value', p."event" ->> 'actor')
      WHEN p."company" IS NULL THEN json_build_object('field', 'company', 'value', p."event" ->> 'company')
      ELSE json_build_object('field', 'topic', 'value', p."event" ->> 'topic') END ORDER BY p."n")
      FILTER (WHERE p."actor" IS NULL OR p."company" IS NULL OR p."topic" IS NULL) -> 0
    INTO "actors", "companies", "topics", "unknown"
  FROM (
    SELECT x."event", x."n", (SELECT a."id" FROM "actor" a WHERE a."code" = x."event" ->> 'actor') AS "actor",
      (SELECT c."id" FROM "company" c WHERE c."slug" = x."event" ->> 'company') AS "company",
      (SELECT t."id" FROM "topic" t WHERE t."slug" = x."event" ->> 'topic') AS "topic"
    FROM jsonb_array_elements("events") WITH ORDINALITY AS x("event", "n")) p;
  IF "unknown" IS NOT NULL THEN RETURN json_build_object('unknown', "unknown"); END IF;

  SELECT array_agg((SELECT i."id" FROM "issue" i WHERE i."company_id" = p."company" AND i."topic_id" = p."topic") ORDER BY p."n")
    INTO "issues" FROM unnest("companies", "topics") WITH ORDINALITY AS p("company", "topic", "n");
  IF array_position("issues", NULL) IS NOT NULL THEN
    INSERT INTO "issue" ("company_id", "topic_id")
      SELECT DISTINCT * FROM unnest("companies", "topics") ON CONFLICT DO NOTHING;
    SELECT array_agg((SELECT i."id" FROM "issue" i WHERE i."company_id" = p."company" AND i."topic_id" = p."topic") ORDER BY p."n")
      INTO "issues" FROM unnest("companies", "topics") WITH ORDINALITY AS p("company", "topic", "n");
  END IF;

  PERFORM "lock_cells"("actors", "issues");

  WITH written AS (
    INSERT INTO "stance_event" ("public_id", "key", "actor_id", "issue_id", "stance", "kind", "track", "targeting", "scope",
      "announced_on", "announced_earliest", "announced_latest", "effective_on", "effective_earliest", "effective_latest",
      "deadline_on", "deadline_earliest", "deadline_latest", "ends_on", "ends_earliest", "ends_latest",
      "title", "summary", "authority", "confidence")
    SELECT r."id", r."key", "actors"[r."n"], "issues"[r."n"], r."stance", r."kind", "track_of"(r."kind"), r."targeting", r."scope",
      r."announcedOn", "earliest_day"(r."announcedOn"), "latest_day"(r."announcedOn"),
      r."effectiveOn", "earliest_day"(r."effectiveOn"), "latest_day"(r."effectiveOn"),
      r."deadlineOn", "earliest_day"(r."deadlineOn"), "latest_day"(r."deadlineOn"),
      r."endsOn", "earliest_day"(r."endsOn"), "latest_day"(r."endsOn"),
      r."title", r."summary", r."authority", r."confidence"
    FROM ROWS FROM (jsonb_to_recordset("events") AS ("id" TEXT, "key" TEXT, "stance" "stance", "kind" "kind",
      "targeting" "targeting", "scope" TEXT, "announcedOn" TEXT, "effectiveOn" TEXT, "deadlineOn" TEXT, "endsOn" TEXT,
      "title" TEXT, "summary" TEXT, "authority" TEXT, "confidence" "confidence")) WITH ORDINALITY
      AS r("id", "key", "stance", "kind", "targeting", "scope", "announcedOn", "effectiveOn", "deadlineOn", "endsOn",
        "title", "summary", "authority", "confidence", "n")
    ORDER BY r."n"
    RETURNING "id"
  )
  -- Given out in the order of the list.
  SELECT array_agg(w."id" ORDER BY w."id") INTO "ids" FROM written w;

  INSERT INTO "source" ("event_id", "position", "url", "publisher", "title", "published_on", "kind", "archived_url", "quotation")
    SELECT "ids"[x."n"], s."n" - 1, s."url", s."publisher", s."title", s."publishedOn", s."kind", s."archivedUrl", s."quotation"
    FROM jsonb_array_elements("events") WITH ORDINALITY AS x("event", "n"),
      ROWS FROM (jsonb_to_recordset(x."event" -> 'sources') AS ("url" TEXT, "publisher" TEXT, "title" TEXT,
        "publishedOn" TEXT, "kind" "source_kind", "archivedUrl" TEXT, "quotation" TEXT)) WITH ORDINALITY
        AS s("url", "publisher", "title", "publishedOn", "kind", "archivedUrl", "quotation", "n");

  SELECT sum(jsonb_array_length(x."event" -> 'related')) INTO "wanted" FROM jsonb_array_elements("events") AS x("event");
  IF "wanted" > 0 THEN
    INSERT INTO "related_event" ("from_id", "to_id", "relation")
      SELECT "ids"[x."n"], o."id", r."relation"
      FROM jsonb_array_elements("events") WITH ORDINALITY AS x("event", "n"),
        jsonb_to_recordset(x."event" -> 'related') AS r("event" TEXT, "relation" "relation")
        JOIN "stance_event" o ON o."public_id" = r."event";
    GET DIAGNOSTICS "written" = ROW_COUNT;
    IF "written" < "wanted" THEN
      RETURN (
        SELECT json_build_object('unknown', json_build_object('field', 'related', 'value', r."event"))
        FROM jsonb_array_elements("events") AS x("event"), jsonb_to_recordset(x."event" -> 'related') AS r("event" TEXT)
        WHERE NOT EXISTS (SELECT FROM "stance_event" o WHERE o."public_id" = r."event") LIMIT 1);
    END IF;
  END IF;

  INSERT INTO "revision" ("event_id", "version", "snapshot", "author", "note", "actor_id", "issue_id", "status")
    SELECT "ids"[x."n"], 1, x."event", "by_author", "by_note", "actors"[x."n"], "issues"[x."n"], 'published'
    FROM jsonb_array_elements("events") WITH ORDINALITY AS x("event", "n") ORDER BY x."n";

  RETURN json_build_object('cells', "events_to_fold"("actors", "issues"),
    'recordedAt', to_char(now()::timestamptz(3) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
END $$;

-- Makes the writers of a cell wait for each other until the transaction ends; cells are locked in one order, so no two can
-- deadlock. Above 200 cells one lock for all is cheaper than one a cell, and cannot exhaust the lock table.
CREATE FUNCTION "lock_cells"("actors" INT[], "issues" INT[]) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  "cells" INT := (SELECT count(*) FROM (SELECT DISTINCT * FROM unnest("actors", "issues")) AS cell("actor", "issue"));
BEGIN
  IF "cells" > 200 THEN
    PERFORM pg_advisory_xact_lock(7410::bigint);
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(7410::bigint);
  PERFORM pg_advisory_xact_lock(cell."actor", cell."issue")
    FROM (SELECT DISTINCT * FROM unnest("actors", "issues") AS c("actor", "issue") ORDER BY "actor", "issue") AS cell;
END $$;

-- Takes some spans away, by cell and first day (all of a cell where no day is given), and writes others. The caller holds
-- the locks of the cells.
CREATE FUNCTION "change_spans"("actors" INT[], "issues" INT[], "days" DATE[], "spans" JSONB) RETURNS VOID LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  DELETE FROM "span" s USING unnest("actors", "issues", "days") AS gone("actor_id", "issue_id", "from_on")
    WHERE s."actor_id" = gone."actor_id" AND s."issue_id" = gone."issue_id"
      AND (gone."from_on" IS NULL OR s."from_on" = gone."from_on");
  INSERT INTO "span" ("actor_id", "issue_id", "from_on", "to_on", "state", "track", "stance", "was", "event_id",
      "drift_stance", "drift_event_id", "since_on", "since", "before_stance", "before_state", "before_was")
    SELECT n."actor_id", n."issue_id", n."from_on", n."to_on", n."state", n."track", n."stance", n."was", n."event_id",
      n."drift_stance", n."drift_event_id", n."since_on", n."since", n."before_stance", n."before_state", n."before_was"
    FROM jsonb_populate_recordset(NULL::"span", "spans") n;
END $$;

-- What is folded stands together in the index: of a cell with twenty events a fold reads two pages instead of twenty.
CREATE INDEX "stance_event_fold" ON "stance_event" ("actor_id", "issue_id", "id")
  INCLUDE ("public_id", "stance", "kind", "targeting", "confidence", "announced_on", "effective_on", "deadline_on", "ends_on")
  WHERE "status" = 'published';
DROP INDEX "stance_event_actor_id_issue_id_idx";
