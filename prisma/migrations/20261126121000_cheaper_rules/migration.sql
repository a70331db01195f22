-- The same rules and the same texts for less work: what an import of a million rows spends most of its time on.

-- A function in SQL is planned at each call where it cannot be inlined, and this one cannot: unaccent is only STABLE. Letters
-- of ASCII have no accents, and none of them stands in unaccent.rules. By the schema of the extension, as indexes are built
-- with a search path of their own.
DO $do$
DECLARE
  "home" NAME := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'unaccent');
BEGIN
  EXECUTE format($sql$
    CREATE OR REPLACE FUNCTION "fold_text"("text" TEXT) RETURNS TEXT
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
    BEGIN
      IF octet_length("text") = length("text") THEN RETURN lower("text"); END IF;
      RETURN lower(%1$I.unaccent(%2$L::regdictionary, "text"));
    END $fn$
  $sql$, "home", format('%I.unaccent', "home"));
END $do$;

-- One key for the cell: a page of the index is searched entry by entry, and the actor alone rules out few of them.
ALTER TABLE "span" DROP CONSTRAINT "spans_do_not_overlap";
ALTER TABLE "span" ADD CONSTRAINT "spans_do_not_overlap" EXCLUDE USING gist (
  (("actor_id"::BIGINT << 32) | "issue_id") WITH =,
  daterange("from_on", "to_on", '[]') WITH &&
);

-- A pattern that counts is four times as slow as one that does not.
ALTER TABLE "stance_event" DROP CONSTRAINT "public_id_form";
ALTER TABLE "stance_event" ADD CONSTRAINT "public_id_form"
  CHECK (length("public_id") BETWEEN 8 AND 24 AND "public_id" ~ '^[0-9a-z]+$');

-- What `tally_new_events` does, once for many: for a writer that keeps it from firing.
CREATE FUNCTION "tally_events_from"("first" INT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_tally_change" ("actor_id", "issue_id", "year", "stance", "events")
    SELECT "actor_id", "issue_id", extract(year FROM "announced_latest"), "stance", count(*)
    FROM "stance_event" WHERE "id" >= "first" AND "status" = 'published' GROUP BY 1, 2, 3, 4;
  PERFORM "fold_event_tallies"();
END $$;
