-- One new event costs two questions instead of a transaction of four: which cell it belongs to and what that holds, and then,
-- when its spans are worked out, all that is to be written. Nobody can have changed the cell in between without being noticed.

-- What the fold needs to know of a cell: its published events in the order of recording, as a list in JSON. The same
-- fields as those of "events_to_fold", put together as text, which costs a fraction of making JSON of each.
CREATE FUNCTION "cell_events"("of_actor" INT, "of_issue" INT) RETURNS TEXT LANGUAGE plpgsql STABLE
  SET plan_cache_mode = 'force_generic_plan' AS $$
BEGIN
  RETURN (
    SELECT '[' || coalesce(string_agg(concat('["', e."public_id", '",', e."id", ',"', e."stance", '","', e."kind", '","', e."targeting",
      '","', e."confidence", '","', e."announced_on", '",', coalesce('"' || e."effective_on" || '",', 'null,'),
      coalesce('"' || e."deadline_on" || '",', 'null,'), coalesce('"' || e."ends_on" || '"]', 'null]')), ',' ORDER BY e."id"), '') || ']'
    FROM "stance_event" e
    WHERE e."actor_id" = "of_actor" AND e."issue_id" = "of_issue" AND e."status" = 'published');
END $$;

-- The keys of a cell and its events; no row for names that are not known, or an issue that is new.
CREATE FUNCTION "find_cell"("actor" TEXT, "company" TEXT, "topic" TEXT)
  RETURNS TABLE ("actor_id" INT, "issue_id" INT, "events" TEXT) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = 'force_generic_plan' AS $$
BEGIN
  "actor_id" := (SELECT a."id" FROM "actor" a WHERE a."code" = "actor");
  "issue_id" := (SELECT i."id" FROM "issue" i
    WHERE i."company_id" = (SELECT c."id" FROM "company" c WHERE c."slug" = "company")
      AND i."topic_id" = (SELECT t."id" FROM "topic" t WHERE t."slug" = "topic"));
  IF "actor_id" IS NULL OR "issue_id" IS NULL THEN RETURN; END IF;
  "events" := "cell_events"("actor_id", "issue_id");
  RETURN NEXT;
END $$;

-- Records one new event that is related to none, whole: with its sources, its first revision and what it changes in the spans
-- of its cell. "held" is what "find_cell" said of the cell; "gone" the first days of spans that it loses; of the spans that it
-- gets, an "event_id" of 2147483647 is the new event. "request_key" is claimed, if there is one. Answers the moment, or NULL, and has
-- then written nothing: the cell holds something else by now, or the key was used. The caller tells listeners.
CREATE FUNCTION "record_event"("event" JSONB, "by_author" TEXT, "by_note" TEXT, "of_actor" INT, "of_issue" INT, "held" TEXT,
    "gone" DATE[], "spans" JSONB, "request_scope" TEXT, "request_key" TEXT, "request_hash" TEXT)
  RETURNS TEXT LANGUAGE plpgsql SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
  "new_id" INT;
BEGIN
  -- As "lock_cells" does of one cell, and before anything is read.
  PERFORM pg_advisory_xact_lock_shared(7410::bigint), pg_advisory_xact_lock("of_actor", "of_issue"),
    set_config('demarche.notices', 'later', true);
  IF "cell_events"("of_actor", "of_issue") <> "held" THEN RETURN NULL; END IF;
  IF "request_key" IS NOT NULL THEN
    INSERT INTO "idempotency_key" ("scope", "key", "hash", "result")
      VALUES ("request_scope", "request_key", "request_hash", "event" ->> 'id') ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN NULL; END IF;
  END IF;

  INSERT INTO "stance_event" ("public_id", "key", "actor_id", "issue_id", "stance", "kind", "track", "targeting", "scope",
      "announced_on", "announced_earliest", "announced_latest", "effective_on", "effective_earliest", "effective_latest",
      "deadline_on", "deadline_earliest", "deadline_latest", "ends_on", "ends_earliest", "ends_latest",
      "title", "summary", "authority", "confidence")
    SELECT r."id", r."key", "of_actor", "of_issue", r."stance", r."kind", "track_of"(r."kind"), r."targeting", r."scope",
      r."announcedOn", "earliest_day"(r."announcedOn"), "latest_day"(r."announcedOn"),
      r."effectiveOn", "earliest_day"(r."effectiveOn"), "latest_day"(r."effectiveOn"),
      r."deadlineOn", "earliest_day"(r."deadlineOn"), "latest_day"(r."deadlineOn"),
      r."endsOn", "earliest_day"(r."endsOn"), "latest_day"(r."endsOn"),
      r."title", r."summary", r."authority", r."confidence"
    FROM jsonb_to_record("event") AS r ("id" TEXT, "key" TEXT, "stance" "stance", "kind" "kind",
      "targeting" "targeting", "scope" TEXT, "announcedOn" TEXT, "effectiveOn" TEXT, "deadlineOn" TEXT, "endsOn" TEXT,
      "title" TEXT, "summary" TEXT, "authority" TEXT, "confidence" "confidence")
    RETURNING "id" INTO "new_id";

  INSERT INTO "source" ("event_id", "position", "url", "publisher", "title", "published_on", "kind", "archived_url", "quotation")
    SELECT "new_id", s."n" - 1, s."url", s."publisher", s."title", s."publishedOn", s."kind", s."archivedUrl", s."quotation"
    FROM ROWS FROM (jsonb_to_recordset("event" -> 'sources') AS ("url" TEXT, "publisher" TEXT, "title" TEXT,
      "publishedOn" TEXT, "kind" "source_kind", "archivedUrl" TEXT, "quotation" TEXT)) WITH ORDINALITY
      AS s("url", "publisher", "title", "publishedOn", "kind", "archivedUrl", "quotation", "n");

  INSERT INTO "revision" ("event_id", "version", "snapshot", "author", "note", "actor_id", "issue_id", "status")
    VALUES ("new_id", 1, "event", "by_author", "by_note", "of_actor", "of_issue", 'published');

  IF cardinality("gone") > 0 THEN
    DELETE FROM "span" s WHERE s."actor_id" = "of_actor" AND s."issue_id" = "of_issue" AND s."from_on" = ANY("gone");
  END IF;
  IF "spans" <> '[]' THEN
    INSERT INTO "span" ("actor_id", "issue_id", "from_on", "to_on", "state", "track", "stance", "was", "event_id",
        "drift_stance", "drift_event_id", "since_on", "since", "before_stance", "before_state", "before_was")
      SELECT "of_actor", "of_issue", n."from_on", n."to_on", n."state", n."track", n."stance", n."was",
        CASE n."event_id" WHEN 2147483647 THEN "new_id" ELSE n."event_id" END, n."drift_stance",
        CASE n."drift_event_id" WHEN 2147483647 THEN "new_id" ELSE n."drift_event_id" END,
        n."since_on", n."since", n."before_stance", n."before_state", n."before_was"
      FROM jsonb_populate_recordset(NULL::"span", "spans") n;
  END IF;

  RETURN to_char(now()::timestamptz(3) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
END $$;
