-- A transaction that has notified holds a lock of the whole server until it is flushed to disk, so that writers commit one
-- after the other, one flush each. Those who tell by themselves when they are done (lib/data/listeners.ts) say so by a
-- setting; for all others it is told here.
CREATE OR REPLACE FUNCTION "note_data_change"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "own" BIGINT;
BEGIN
  INSERT INTO "data_change" ("changes") VALUES (1) RETURNING "id" INTO "own";
  IF "own" % 256 = 0 THEN
    WITH gone AS (
      DELETE FROM "data_change" WHERE "id" IN (
        SELECT "id" FROM "data_change" WHERE "id" < "own" ORDER BY "id" FOR UPDATE SKIP LOCKED)
      RETURNING "changes"
    )
    INSERT INTO "data_change" ("changes") SELECT sum("changes") FROM gone HAVING count(*) > 0;
  END IF;
  -- Wakes whoever listens when this transaction is done, so that the next reader need not wait.
  IF current_setting('demarche.notices', true) IS DISTINCT FROM 'later' THEN
    PERFORM pg_notify('demarche_data', '');
  END IF;
  RETURN NULL;
END $$;
