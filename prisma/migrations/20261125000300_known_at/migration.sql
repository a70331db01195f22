-- What the fold needs of a revision stands beside its snapshot, so that a view as known at a moment reads no JSON.
-- Generated from the snapshot: the two cannot disagree. Text, because a cast to an enum is not immutable.
ALTER TABLE "revision"
  ADD COLUMN "stance" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'stance') STORED,
  ADD COLUMN "kind" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'kind') STORED,
  ADD COLUMN "targeting" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'targeting') STORED,
  ADD COLUMN "confidence" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'confidence') STORED,
  ADD COLUMN "announced_on" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'announcedOn') STORED,
  ADD COLUMN "effective_on" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'effectiveOn') STORED,
  ADD COLUMN "deadline_on" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'deadlineOn') STORED,
  ADD COLUMN "ends_on" TEXT GENERATED ALWAYS AS ("snapshot" ->> 'endsOn') STORED;

-- The newest revision of each event at a moment, by index alone.
CREATE INDEX "revision_known_at" ON "revision" ("event_id", "version" DESC)
  INCLUDE ("recorded_at", "actor_id", "issue_id", "status", "stance", "kind", "targeting", "confidence",
    "announced_on", "effective_on", "deadline_on", "ends_on");
