-- Alerts: who wants to hear of which shifts, what was found, and what was sent. The job queue (pg-boss) keeps its own
-- schema and only says that there is work: what is to be sent and what was stands here.
CREATE TYPE "alert_channel" AS ENUM ('webhook', 'mail');
CREATE TYPE "alert_state" AS ENUM ('pending', 'active', 'disabled', 'ended');
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'delivered', 'failed');

CREATE TABLE "alert_subscription" (
    "id" SERIAL NOT NULL,
    "token" TEXT NOT NULL,
    "channel" "alert_channel" NOT NULL,
    "state" "alert_state" NOT NULL,
    "target" TEXT NOT NULL,
    "secret" TEXT,
    "actors" TEXT[] NOT NULL DEFAULT '{}',
    "blocs" TEXT[] NOT NULL DEFAULT '{}',
    "companies" TEXT[] NOT NULL DEFAULT '{}',
    "topics" TEXT[] NOT NULL DEFAULT '{}',
    "issues" TEXT[] NOT NULL DEFAULT '{}',
    "last_shift_id" BIGINT NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "state_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_subscription_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "alert_shift" (
    "id" BIGSERIAL NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "issue_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "state" "cell_state" NOT NULL,
    "was" "stance" NOT NULL,
    "shift" JSONB,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_shift_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "alert_sweep" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "alert_sweep_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "one_sweep" CHECK ("id" = 1)
);

CREATE TABLE "alert_delivery" (
    "id" BIGSERIAL NOT NULL,
    "subscription_id" INTEGER NOT NULL,
    "message_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_status" INTEGER,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_delivery_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "alert_subscription_token_key" ON "alert_subscription"("token");
CREATE INDEX "alert_subscription_state_channel_idx" ON "alert_subscription"("state", "channel");
CREATE UNIQUE INDEX "alert_shift_actor_id_issue_id_from_on_state_was_key" ON "alert_shift"("actor_id", "issue_id", "from_on", "state", "was");
CREATE UNIQUE INDEX "alert_delivery_message_id_key" ON "alert_delivery"("message_id");
CREATE INDEX "alert_delivery_subscription_id_state_id_idx" ON "alert_delivery"("subscription_id", "state", "id");
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "alert_subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "alert_subscription"
  ADD CONSTRAINT "webhook_has_secret" CHECK (("channel" = 'webhook') = ("secret" IS NOT NULL)),
  ADD CONSTRAINT "alert_token_form" CHECK ("token" ~ '^[0-9a-f]{40}$');
-- One address asks for one thing once.
CREATE UNIQUE INDEX "alert_mail_once" ON "alert_subscription" (lower("target"), "actors", "blocs", "companies", "topics", "issues")
  WHERE "channel" = 'mail' AND "state" IN ('pending', 'active');
