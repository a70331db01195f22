-- What the code keeps, kept by the database as well.

-- Sources go with their event, one by one: then the last one stays. A truncation would pass that by.
CREATE TRIGGER "source_not_truncated" BEFORE TRUNCATE ON "source"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Nobody is a member of one bloc twice on one day.
ALTER TABLE "membership" ADD CONSTRAINT "memberships_do_not_overlap" EXCLUDE USING gist (
  "bloc_id" WITH =, "member_id" WITH =, daterange("from_on", "to_on", '[]') WITH &&
);

-- No fact changes without a new version, whose revision says who changed it and why.
CREATE FUNCTION "change_has_version"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'stance_event % changes without a new version', OLD."public_id" USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "stance_event_change_has_version" AFTER UPDATE ON "stance_event" FOR EACH ROW
  WHEN (NEW."version" <= OLD."version" AND NEW.* IS DISTINCT FROM OLD.*)
  EXECUTE FUNCTION "change_has_version"();
