-- The version of the data: how often something was changed that readers can see. One row a change, so that writers do
-- not wait for each other; old rows are added up now and then. What a transaction sees of the sum is exactly what it sees
-- of the changes.
CREATE TABLE "data_change" (
    "id" BIGSERIAL NOT NULL,
    "changes" BIGINT NOT NULL,

    CONSTRAINT "data_change_pkey" PRIMARY KEY ("id")
);
-- Begins at a number that no earlier state of the same database can have had, also after a restore.
INSERT INTO "data_change" ("changes") VALUES ((extract(epoch FROM clock_timestamp()) * 1000)::bigint);

CREATE FUNCTION "note_data_change"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
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
  PERFORM pg_notify('demarche_data', '');
  RETURN NULL;
END $$;

-- Every write of an event makes a revision.
CREATE TRIGGER "revision_noted" AFTER INSERT ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
-- Every change of a label makes a line here.
CREATE TRIGGER "audit_entry_noted" AFTER INSERT ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
-- For each row: most events find their issue there, and insert none.
CREATE TRIGGER "issue_noted" AFTER INSERT OR UPDATE OR DELETE ON "issue" FOR EACH ROW EXECUTE FUNCTION "note_data_change"();
CREATE TRIGGER "actor_noted" AFTER INSERT OR UPDATE OR DELETE ON "actor" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
CREATE TRIGGER "actor_name_noted" AFTER INSERT OR UPDATE OR DELETE ON "actor_name" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
CREATE TRIGGER "membership_noted" AFTER INSERT OR UPDATE OR DELETE ON "membership" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
CREATE TRIGGER "company_noted" AFTER INSERT OR UPDATE OR DELETE ON "company" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
CREATE TRIGGER "company_name_noted" AFTER INSERT OR UPDATE OR DELETE ON "company_name" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
CREATE TRIGGER "topic_noted" AFTER INSERT OR UPDATE OR DELETE ON "topic" FOR EACH STATEMENT EXECUTE FUNCTION "note_data_change"();
