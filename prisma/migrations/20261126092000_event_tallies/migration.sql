-- How many published events there are: of each cell, and of each actor and each issue by year and stance. Pages that say so
-- need not count a table that grows without end. A change is a row of its own, so that writers do not wait for each other;
-- now and then one of them adds them up. What is true is the tally and the changes that are not yet added to it.
CREATE TABLE "event_tally_change" (
    "id" BIGSERIAL NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "issue_id" INTEGER NOT NULL,
    "year" SMALLINT NOT NULL,
    "stance" "stance" NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "event_tally_change_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "cell_tally" (
    "actor_id" INTEGER NOT NULL,
    "issue_id" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "cell_tally_pkey" PRIMARY KEY ("actor_id", "issue_id")
);
CREATE INDEX "cell_tally_issue_id_idx" ON "cell_tally"("issue_id");
CREATE TABLE "actor_year_tally" (
    "actor_id" INTEGER NOT NULL,
    "year" SMALLINT NOT NULL,
    "stance" "stance" NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "actor_year_tally_pkey" PRIMARY KEY ("actor_id", "year", "stance")
);
CREATE TABLE "issue_year_tally" (
    "issue_id" INTEGER NOT NULL,
    "year" SMALLINT NOT NULL,
    "stance" "stance" NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "issue_year_tally_pkey" PRIMARY KEY ("issue_id", "year", "stance")
);
-- Rows change in place.
ALTER TABLE "cell_tally" SET (fillfactor = 80);
ALTER TABLE "actor_year_tally" SET (fillfactor = 80);
ALTER TABLE "issue_year_tally" SET (fillfactor = 80);

-- Adds the changes up. One at a time does it, and nobody waits: who comes meanwhile leaves it to the next.
CREATE FUNCTION "fold_event_tallies"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('event tallies')) THEN
    RETURN;
  END IF;
  WITH gone AS (
    DELETE FROM "event_tally_change" RETURNING "actor_id", "issue_id", "year", "stance", "events"
  ), cells AS (
    INSERT INTO "cell_tally" AS o ("actor_id", "issue_id", "events")
    SELECT "actor_id", "issue_id", sum("events") FROM gone GROUP BY 1, 2 HAVING sum("events") <> 0
    ON CONFLICT ("actor_id", "issue_id") DO UPDATE SET "events" = o."events" + excluded."events"
  ), actors AS (
    INSERT INTO "actor_year_tally" AS o ("actor_id", "year", "stance", "events")
    SELECT "actor_id", "year", "stance", sum("events") FROM gone GROUP BY 1, 2, 3 HAVING sum("events") <> 0
    ON CONFLICT ("actor_id", "year", "stance") DO UPDATE SET "events" = o."events" + excluded."events"
  )
  INSERT INTO "issue_year_tally" AS o ("issue_id", "year", "stance", "events")
  SELECT "issue_id", "year", "stance", sum("events") FROM gone GROUP BY 1, 2, 3 HAVING sum("events") <> 0
  ON CONFLICT ("issue_id", "year", "stance") DO UPDATE SET "events" = o."events" + excluded."events";
END $$;

CREATE FUNCTION "tally_new_events"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "isDue" BOOLEAN;
BEGIN
  WITH noted AS (
    INSERT INTO "event_tally_change" ("actor_id", "issue_id", "year", "stance", "events")
    SELECT "actor_id", "issue_id", extract(year FROM "announced_latest"), "stance", count(*)
    FROM "added" WHERE "status" = 'published' GROUP BY 1, 2, 3, 4 RETURNING "id"
  )
  SELECT max("id") / 256 > (min("id") - 1) / 256 INTO "isDue" FROM noted;
  IF "isDue" THEN
    PERFORM "fold_event_tallies"();
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "tally_changed_events"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "isDue" BOOLEAN;
BEGIN
  WITH noted AS (
    INSERT INTO "event_tally_change" ("actor_id", "issue_id", "year", "stance", "events")
    SELECT "actor_id", "issue_id", extract(year FROM "announced_latest"), "stance", sum("n") FROM (
      SELECT "actor_id", "issue_id", "announced_latest", "stance", 1 AS "n" FROM "now" WHERE "status" = 'published'
      UNION ALL
      SELECT "actor_id", "issue_id", "announced_latest", "stance", -1 FROM "was" WHERE "status" = 'published') x
    GROUP BY 1, 2, 3, 4 HAVING sum("n") <> 0 RETURNING "id"
  )
  SELECT max("id") / 256 > (min("id") - 1) / 256 INTO "isDue" FROM noted;
  IF "isDue" THEN
    PERFORM "fold_event_tallies"();
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "new_events_tallied" AFTER INSERT ON "stance_event" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "tally_new_events"();
CREATE TRIGGER "changed_events_tallied" AFTER UPDATE ON "stance_event" REFERENCING OLD TABLE AS "was" NEW TABLE AS "now"
  FOR EACH STATEMENT EXECUTE FUNCTION "tally_changed_events"();

-- Counts everything anew: where events were there before the tallies, and after a load that laid the triggers aside.
CREATE FUNCTION "rebuild_event_tallies"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Nobody writes meanwhile.
  LOCK TABLE "stance_event" IN SHARE ROW EXCLUSIVE MODE;
  PERFORM pg_advisory_xact_lock(hashtext('event tallies'));
  DELETE FROM "event_tally_change";
  DELETE FROM "cell_tally";
  DELETE FROM "actor_year_tally";
  DELETE FROM "issue_year_tally";
  INSERT INTO "cell_tally" ("actor_id", "issue_id", "events")
    SELECT "actor_id", "issue_id", count(*) FROM "stance_event" WHERE "status" = 'published' GROUP BY 1, 2;
  INSERT INTO "actor_year_tally" ("actor_id", "year", "stance", "events")
    SELECT "actor_id", extract(year FROM "announced_latest"), "stance", count(*)
    FROM "stance_event" WHERE "status" = 'published' GROUP BY 1, 2, 3;
  INSERT INTO "issue_year_tally" ("issue_id", "year", "stance", "events")
    SELECT "issue_id", extract(year FROM "announced_latest"), "stance", count(*)
    FROM "stance_event" WHERE "status" = 'published' GROUP BY 1, 2, 3;
END $$;

SELECT "rebuild_event_tallies"();

-- Shifts, newest first, counted without looking at a row: of everybody, of an issue, of an actor.
CREATE INDEX "span_shift_newest" ON "span" ("from_on" DESC, "id" DESC)
  INCLUDE ("actor_id", "issue_id", "before_state", "before_stance", "stance", "since") WHERE "from_on" = "since_on";
DROP INDEX "span_shift";
CREATE INDEX "span_shift_of_issue" ON "span" ("issue_id", "from_on" DESC, "id" DESC)
  INCLUDE ("actor_id", "before_state", "before_stance", "stance", "since") WHERE "from_on" = "since_on";
CREATE INDEX "span_shift_of_actor" ON "span" ("actor_id", "from_on" DESC, "id" DESC)
  INCLUDE ("issue_id", "before_state", "before_stance", "stance", "since") WHERE "from_on" = "since_on";
