-- Under two-person review an editor asks for a retraction, a merge or a restoration, and another carries it out: such a
-- request is a proposal about an event that says what to do with it.
ALTER TABLE "submission" ADD COLUMN "asks" JSONB;
ALTER TABLE "submission" ADD CONSTRAINT "submission_asks_of_event"
  CHECK ("asks" IS NULL OR ("event_id" IS NOT NULL AND "asks" ->> 'do' IN ('retract', 'merge', 'restore')));
