-- Questions that read the whole table without these (lib/data/query-plans.db.test.ts).

-- What changed last, and what changed since a moment.
CREATE INDEX "stance_event_changed_at" ON "stance_event" ("changed_at" DESC, "id" DESC);
-- How many events there are up to a day, without looking at them.
CREATE INDEX "stance_event_published" ON "stance_event" ("announced_earliest") WHERE "status" = 'published';
-- Who publishes at a host: a beginning of an address, in whatever order texts are sorted. The condition holds for every
-- row: Prisma takes an index with other operators for a missing one, and leaves a partial one alone.
CREATE INDEX "source_url_beginning" ON "source" ("url" text_pattern_ops) WHERE "url" IS NOT NULL;
