-- Each time a message was sent to a receiver, and what came of it: so that who looks after a receiver sees more than the
-- last attempt.
CREATE TABLE "alert_attempt" (
  "id" BIGSERIAL NOT NULL,
  "delivery_id" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "status" INTEGER,
  "error" TEXT,
  "answer" TEXT,
  "duration_ms" INTEGER NOT NULL,
  CONSTRAINT "alert_attempt_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "alert_attempt_is_short" CHECK (length("answer") <= 500 AND length("error") <= 1000),
  CONSTRAINT "alert_attempt_took_time" CHECK ("duration_ms" >= 0)
);
CREATE INDEX "alert_attempt_delivery_id_id_idx" ON "alert_attempt"("delivery_id", "id");
ALTER TABLE "alert_attempt" ADD CONSTRAINT "alert_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "alert_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;
