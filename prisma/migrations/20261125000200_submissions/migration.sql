CREATE TYPE "submission_state" AS ENUM ('pending', 'sent-back', 'published', 'rejected', 'merged');
CREATE TYPE "submission_origin" AS ENUM ('form', 'intake', 'import', 'api');

CREATE TABLE "submission" (
    "id" SERIAL NOT NULL,
    "token" TEXT NOT NULL,
    "state" "submission_state" NOT NULL DEFAULT 'pending',
    "origin" "submission_origin" NOT NULL DEFAULT 'form',
    "fields" JSONB NOT NULL,
    "event_id" INTEGER,
    "event_version" INTEGER,
    "author_id" TEXT,
    "author_name" TEXT,
    "note" TEXT,
    "result_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "submission_step" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "submission_state" NOT NULL,
    "fields" JSONB NOT NULL,
    "author_id" TEXT,
    "author_name" TEXT,
    "comment" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_step_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "idempotency_key" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "result" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("scope", "key")
);

CREATE UNIQUE INDEX "submission_token_key" ON "submission"("token");
CREATE INDEX "submission_state_created_at_id_idx" ON "submission"("state", "created_at", "id");
CREATE INDEX "submission_author_id_created_at_idx" ON "submission"("author_id", "created_at");
CREATE INDEX "submission_event_id_idx" ON "submission"("event_id");
CREATE INDEX "submission_result_id_idx" ON "submission"("result_id");
CREATE UNIQUE INDEX "submission_step_submission_id_version_key" ON "submission_step"("submission_id", "version");
CREATE INDEX "idempotency_key_recorded_at_idx" ON "idempotency_key"("recorded_at");

ALTER TABLE "submission" ADD CONSTRAINT "submission_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "stance_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "submission" ADD CONSTRAINT "submission_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "stance_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "submission_step" ADD CONSTRAINT "submission_step_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The rules that Prisma cannot express.
ALTER TABLE "submission"
  ADD CONSTRAINT "submission_token_form" CHECK ("token" ~ '^[0-9a-z]{20,40}$'),
  ADD CONSTRAINT "submission_correction_whole" CHECK (("event_id" IS NULL) = ("event_version" IS NULL)),
  -- What is published or merged says what came of it; what is not, did not.
  ADD CONSTRAINT "submission_result_when_done" CHECK (("state" IN ('published', 'merged')) = ("result_id" IS NOT NULL)),
  ADD CONSTRAINT "submission_version_counts" CHECK ("version" >= 1);
-- Nobody is turned away or sent back without a reason.
ALTER TABLE "submission_step"
  ADD CONSTRAINT "submission_step_has_reason" CHECK ("state" NOT IN ('sent-back', 'rejected') OR btrim("comment") <> '');
CREATE TRIGGER "submission_step_append_only" BEFORE UPDATE OR DELETE ON "submission_step"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "submission_not_deleted" BEFORE DELETE ON "submission"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
-- Duplicates: the same address in another event.
CREATE INDEX IF NOT EXISTS "source_url_hash" ON "source" USING hash ("url");
