-- The rules of DESIGN.md section 2 that the database itself keeps, whoever writes.

-- The track follows from the kind: nobody can call a statement a deed.
ALTER TABLE "stance_event" ADD CONSTRAINT "track_follows_kind" CHECK (
  "track" = CASE WHEN "kind" IN ('statement', 'reported-plan', 'proposal') THEN 'word'::"track" ELSE 'deed'::"track" END
);

-- A date is EDTF level 0 of reduced precision, kept as typed; its first and last day are derived and agree with it.
CREATE FUNCTION "earliest_day"("text" TEXT) RETURNS DATE LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE length("text")
    WHEN 4 THEN make_date("text"::int, 1, 1)
    WHEN 7 THEN make_date(left("text", 4)::int, right("text", 2)::int, 1)
    ELSE make_date(left("text", 4)::int, substr("text", 6, 2)::int, right("text", 2)::int)
  END
$$;
CREATE FUNCTION "latest_day"("text" TEXT) RETURNS DATE LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE length("text")
    WHEN 4 THEN make_date("text"::int, 12, 31)
    WHEN 7 THEN (make_date(left("text", 4)::int, right("text", 2)::int, 1) + interval '1 month' - interval '1 day')::date
    ELSE make_date(left("text", 4)::int, substr("text", 6, 2)::int, right("text", 2)::int)
  END
$$;
CREATE DOMAIN "partial_date" AS TEXT CHECK (VALUE ~ '^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "stance_event"
  ADD CONSTRAINT "announced_on_is_a_date" CHECK ("announced_on"::"partial_date" IS NOT NULL
    AND "announced_earliest" = "earliest_day"("announced_on") AND "announced_latest" = "latest_day"("announced_on")),
  ADD CONSTRAINT "effective_on_is_a_date" CHECK (
    ("effective_on" IS NULL AND "effective_earliest" IS NULL AND "effective_latest" IS NULL)
    OR ("effective_on"::"partial_date" IS NOT NULL AND "effective_earliest" IS NOT NULL AND "effective_latest" IS NOT NULL
      AND "effective_earliest" = "earliest_day"("effective_on") AND "effective_latest" = "latest_day"("effective_on"))),
  ADD CONSTRAINT "deadline_on_is_a_date" CHECK (
    ("deadline_on" IS NULL AND "deadline_earliest" IS NULL AND "deadline_latest" IS NULL)
    OR ("deadline_on"::"partial_date" IS NOT NULL AND "deadline_earliest" IS NOT NULL AND "deadline_latest" IS NOT NULL
      AND "deadline_earliest" = "earliest_day"("deadline_on") AND "deadline_latest" = "latest_day"("deadline_on"))),
  ADD CONSTRAINT "ends_on_is_a_date" CHECK (
    ("ends_on" IS NULL AND "ends_earliest" IS NULL AND "ends_latest" IS NULL)
    OR ("ends_on"::"partial_date" IS NOT NULL AND "ends_earliest" IS NOT NULL AND "ends_latest" IS NOT NULL
      AND "ends_earliest" = "earliest_day"("ends_on") AND "ends_latest" = "latest_day"("ends_on"))),
  -- effectiveOn may lie before announcedOn (some orders are made public only after they apply); the others may not be
  -- certainly earlier than what they follow.
  ADD CONSTRAINT "deadline_not_before_announced" CHECK ("deadline_latest" >= "announced_earliest"),
  ADD CONSTRAINT "ends_not_before_announced" CHECK ("ends_latest" >= "announced_earliest"),
  ADD CONSTRAINT "deadline_not_before_effective" CHECK ("deadline_latest" >= "effective_earliest"),
  ADD CONSTRAINT "ends_not_before_effective" CHECK ("ends_latest" >= "effective_earliest");

-- Texts are trimmed and not empty; unknown is NULL.
ALTER TABLE "stance_event"
  ADD CONSTRAINT "title_is_text" CHECK ("title" = btrim("title") AND "title" <> ''),
  ADD CONSTRAINT "summary_is_text" CHECK ("summary" = btrim("summary") AND "summary" <> ''),
  ADD CONSTRAINT "authority_is_text" CHECK ("authority" = btrim("authority") AND "authority" <> ''),
  ADD CONSTRAINT "scope_is_text" CHECK ("scope" = btrim("scope") AND "scope" <> ''),
  ADD CONSTRAINT "public_id_form" CHECK ("public_id" ~ '^[0-9a-z]{8,24}$'),
  ADD CONSTRAINT "key_form" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "version_counts" CHECK ("version" >= 1),
  ADD CONSTRAINT "retraction_has_reason" CHECK (("status" = 'retracted') = ("status_reason" IS NOT NULL)),
  ADD CONSTRAINT "merge_has_target" CHECK (("status" = 'merged') = ("merged_into_id" IS NOT NULL)),
  ADD CONSTRAINT "not_merged_into_itself" CHECK ("merged_into_id" <> "id");

ALTER TABLE "source"
  ADD CONSTRAINT "url_is_web" CHECK ("url" ~* '^https?://[^\s/]+'),
  ADD CONSTRAINT "archived_url_is_web" CHECK ("archived_url" ~* '^https?://[^\s/]+'),
  ADD CONSTRAINT "publisher_is_text" CHECK ("publisher" = btrim("publisher") AND "publisher" <> ''),
  ADD CONSTRAINT "published_on_is_a_date" CHECK ("published_on"::"partial_date" IS NOT NULL OR "published_on" IS NULL),
  ADD CONSTRAINT "position_counts" CHECK ("position" >= 0);

ALTER TABLE "actor"
  ADD CONSTRAINT "code_form" CHECK ("code" ~ '^[A-Z0-9]{2,8}$'),
  ADD CONSTRAINT "country_code_is_alpha_3" CHECK ("kind" <> 'country' OR "code" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "name_is_text" CHECK ("name" = btrim("name") AND "name" <> '');
ALTER TABLE "company"
  ADD CONSTRAINT "company_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "company_name_is_text" CHECK ("name" = btrim("name") AND "name" <> '');
ALTER TABLE "topic"
  ADD CONSTRAINT "topic_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "topic_name_is_text" CHECK ("name" = btrim("name") AND "name" <> '');

ALTER TABLE "membership"
  ADD CONSTRAINT "leaves_after_joining" CHECK ("to_on" >= "from_on"),
  ADD CONSTRAINT "not_its_own_member" CHECK ("bloc_id" <> "member_id");
CREATE UNIQUE INDEX "membership_once" ON "membership" ("bloc_id", "member_id", COALESCE("from_on", '-infinity'));

ALTER TABLE "related_event" ADD CONSTRAINT "not_related_to_itself" CHECK ("from_id" <> "to_id");

ALTER TABLE "span"
  ADD CONSTRAINT "span_runs_forward" CHECK ("to_on" >= "from_on" AND "since_on" <= "from_on"),
  ADD CONSTRAINT "span_stance_unless_ended" CHECK (("state" = 'ended') = ("stance" IS NULL)),
  ADD CONSTRAINT "span_drift_whole" CHECK (("drift_stance" IS NULL) = ("drift_event_id" IS NULL)),
  ADD CONSTRAINT "span_since_is_a_date" CHECK ("since"::"partial_date" IS NOT NULL);
-- Two segments of one cell never overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "span" ADD CONSTRAINT "spans_do_not_overlap" EXCLUDE USING gist (
  "actor_id" WITH =, "issue_id" WITH =, daterange("from_on", "to_on", '[]') WITH &&
);
-- The first segment of each span is a shift: the newest are read from here.
CREATE INDEX "span_shift" ON "span" ("from_on" DESC, "id" DESC) WHERE "from_on" = "since_on";

-- A published event has a source. Checked when the transaction ends, so that the two may be written in any order.
CREATE FUNCTION "published_event_has_source"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "event" INT;
BEGIN
  IF TG_TABLE_NAME = 'stance_event' THEN "event" := NEW."id"; ELSE "event" := OLD."event_id"; END IF;
  IF EXISTS (SELECT 1 FROM "stance_event" e WHERE e."id" = "event" AND e."status" = 'published')
    AND NOT EXISTS (SELECT 1 FROM "source" s WHERE s."event_id" = "event") THEN
    RAISE EXCEPTION 'a published event needs at least one source' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'published_event_has_source';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "published_event_has_source" AFTER INSERT OR UPDATE OF "status" ON "stance_event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "published_event_has_source"();
CREATE CONSTRAINT TRIGGER "last_source_stays" AFTER DELETE OR UPDATE OF "event_id" ON "source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "published_event_has_source"();

-- Nothing is overwritten or deleted: revisions only grow, events are retracted or merged.
CREATE FUNCTION "refuse_change"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_not_truncated" BEFORE TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "stance_event_not_deleted" BEFORE DELETE ON "stance_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The text filter of /timeline: every word typed must occur somewhere in these four.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION "event_text"("title" TEXT, "summary" TEXT, "authority" TEXT, "scope" TEXT) RETURNS TEXT
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN "title" || ' ' || coalesce("summary", '') || ' ' || coalesce("authority", '') || ' ' || coalesce("scope", '');
CREATE INDEX "stance_event_text" ON "stance_event"
  USING gin ("event_text"("title", "summary", "authority", "scope") gin_trgm_ops);
-- From and to on /timeline, and events that are known only to the month or year.
CREATE INDEX "stance_event_announced_earliest" ON "stance_event" ("announced_earliest");
