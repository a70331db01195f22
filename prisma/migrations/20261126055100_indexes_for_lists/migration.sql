-- Lists are of published events, newest first, under any filter. These hold all that a filter asks besides words, so that
-- what does not pass is passed over, and what does is counted, without looking at a row. The plain ones that they replace
-- had each but one column of a filter.
CREATE INDEX "stance_event_newest" ON "stance_event" ("announced_latest" DESC, "id" DESC)
  INCLUDE ("announced_earliest", "actor_id", "issue_id", "stance", "kind", "targeting") WHERE "status" = 'published';
CREATE INDEX "stance_event_of_actor" ON "stance_event" ("actor_id", "announced_latest" DESC, "id" DESC)
  INCLUDE ("announced_earliest", "issue_id", "stance", "kind", "targeting") WHERE "status" = 'published';
CREATE INDEX "stance_event_of_issue" ON "stance_event" ("issue_id", "announced_latest" DESC, "id" DESC)
  INCLUDE ("announced_earliest", "actor_id", "stance", "kind", "targeting") WHERE "status" = 'published';
DROP INDEX "stance_event_status_announced_latest_id_idx";
DROP INDEX "stance_event_actor_id_announced_latest_id_idx";
DROP INDEX "stance_event_issue_id_announced_latest_id_idx";
DROP INDEX "stance_event_stance_announced_latest_id_idx";
DROP INDEX "stance_event_kind_announced_latest_id_idx";

-- The cells of a day, by this alone: what the span says stands in the index.
CREATE INDEX "span_on_day" ON "span" ("to_on", "from_on")
  INCLUDE ("actor_id", "issue_id", "state", "track", "stance", "was", "event_id", "drift_stance", "drift_event_id", "since_on", "since")
  WHERE "from_on" IS NOT NULL;
DROP INDEX "span_to_on_from_on_idx";
