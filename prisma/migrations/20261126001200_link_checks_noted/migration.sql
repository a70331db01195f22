-- Pages say of a source that its link is dead, or where a copy is: another version of what readers see.
CREATE TRIGGER "link_check_noted" AFTER UPDATE OF "gone_since", "failures", "copy_url" ON "link_check" FOR EACH ROW
  WHEN (OLD."gone_since" IS DISTINCT FROM NEW."gone_since" OR OLD."failures" IS DISTINCT FROM NEW."failures"
    OR OLD."copy_url" IS DISTINCT FROM NEW."copy_url")
  EXECUTE FUNCTION "note_data_change"();
