-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('country', 'bloc');

-- CreateEnum
CREATE TYPE "actor_name_kind" AS ENUM ('alias', 'demonym', 'capital', 'translation');

-- CreateEnum
CREATE TYPE "company_name_kind" AS ENUM ('alias', 'product');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('ban', 'restrict', 'review', 'allow', 'cooperate');

-- CreateEnum
CREATE TYPE "kind" AS ENUM ('decision', 'legislation', 'regulation', 'enforcement', 'court-ruling', 'contract', 'agreement', 'statement', 'reported-plan', 'proposal');

-- CreateEnum
CREATE TYPE "track" AS ENUM ('deed', 'word');

-- CreateEnum
CREATE TYPE "cell_state" AS ENUM ('deed', 'word', 'contested', 'ended');

-- CreateEnum
CREATE TYPE "targeting" AS ENUM ('named', 'criteria');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('confirmed', 'reported', 'disputed');

-- CreateEnum
CREATE TYPE "event_status" AS ENUM ('published', 'retracted', 'merged');

-- CreateEnum
CREATE TYPE "relation" AS ENUM ('supersedes', 'amends', 'implements', 'reverses', 'responds-to');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('official', 'primary', 'secondary');

-- CreateTable
CREATE TABLE "actor" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "actor_kind" NOT NULL,
    "iso2" TEXT,
    "name" TEXT NOT NULL,
    "official_name" TEXT,
    "region" TEXT,
    "subregion" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "note" TEXT,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_name" (
    "id" SERIAL NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "kind" "actor_name_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT,

    CONSTRAINT "actor_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "bloc_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "from_on" DATE,
    "to_on" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "home_country_id" INTEGER NOT NULL,
    "sector" TEXT NOT NULL,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_name" (
    "id" SERIAL NOT NULL,
    "company_id" INTEGER NOT NULL,
    "kind" "company_name_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "company_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue" (
    "id" SERIAL NOT NULL,
    "company_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,

    CONSTRAINT "issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stance_event" (
    "id" SERIAL NOT NULL,
    "public_id" TEXT NOT NULL,
    "key" TEXT,
    "actor_id" INTEGER NOT NULL,
    "issue_id" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "kind" "kind" NOT NULL,
    "track" "track" NOT NULL DEFAULT 'deed',
    "targeting" "targeting" NOT NULL,
    "scope" TEXT,
    "announced_on" TEXT NOT NULL,
    "announced_earliest" DATE NOT NULL,
    "announced_latest" DATE NOT NULL,
    "effective_on" TEXT,
    "effective_earliest" DATE,
    "effective_latest" DATE,
    "deadline_on" TEXT,
    "deadline_earliest" DATE,
    "deadline_latest" DATE,
    "ends_on" TEXT,
    "ends_earliest" DATE,
    "ends_latest" DATE,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "authority" TEXT,
    "confidence" "confidence" NOT NULL,
    "status" "event_status" NOT NULL DEFAULT 'published',
    "status_reason" TEXT,
    "merged_into_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stance_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "event_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT,
    "published_on" TEXT,
    "kind" "source_kind" NOT NULL,
    "archived_url" TEXT,
    "quotation" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "related_event" (
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "relation" "relation" NOT NULL,

    CONSTRAINT "related_event_pkey" PRIMARY KEY ("from_id","to_id","relation")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" BIGSERIAL NOT NULL,
    "event_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" INTEGER NOT NULL,
    "issue_id" INTEGER NOT NULL,
    "status" "event_status" NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "span" (
    "id" BIGSERIAL NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "issue_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "state" "cell_state" NOT NULL,
    "track" "track" NOT NULL,
    "stance" "stance",
    "was" "stance" NOT NULL,
    "event_id" INTEGER NOT NULL,
    "drift_stance" "stance",
    "drift_event_id" INTEGER,
    "since_on" DATE NOT NULL,
    "since" TEXT NOT NULL,
    "before_stance" "stance",
    "before_state" "cell_state",
    "before_was" "stance",

    CONSTRAINT "span_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "actor_code_key" ON "actor"("code");

-- CreateIndex
CREATE UNIQUE INDEX "actor_iso2_key" ON "actor"("iso2");

-- CreateIndex
CREATE INDEX "actor_region_idx" ON "actor"("region");

-- CreateIndex
CREATE INDEX "actor_name_name_idx" ON "actor_name"("name");

-- CreateIndex
CREATE UNIQUE INDEX "actor_name_actor_id_kind_name_key" ON "actor_name"("actor_id", "kind", "name");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "company_slug_key" ON "company"("slug");

-- CreateIndex
CREATE INDEX "company_home_country_id_idx" ON "company"("home_country_id");

-- CreateIndex
CREATE INDEX "company_name_name_idx" ON "company_name"("name");

-- CreateIndex
CREATE UNIQUE INDEX "company_name_company_id_name_key" ON "company_name"("company_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topic_short_name_key" ON "topic"("short_name");

-- CreateIndex
CREATE INDEX "issue_topic_id_idx" ON "issue"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "issue_company_id_topic_id_key" ON "issue"("company_id", "topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "stance_event_public_id_key" ON "stance_event"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "stance_event_key_key" ON "stance_event"("key");

-- CreateIndex
CREATE INDEX "stance_event_actor_id_issue_id_idx" ON "stance_event"("actor_id", "issue_id");

-- CreateIndex
CREATE INDEX "stance_event_status_announced_latest_id_idx" ON "stance_event"("status", "announced_latest" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stance_event_actor_id_announced_latest_id_idx" ON "stance_event"("actor_id", "announced_latest" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stance_event_issue_id_announced_latest_id_idx" ON "stance_event"("issue_id", "announced_latest" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stance_event_stance_announced_latest_id_idx" ON "stance_event"("stance", "announced_latest" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stance_event_kind_announced_latest_id_idx" ON "stance_event"("kind", "announced_latest" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stance_event_merged_into_id_idx" ON "stance_event"("merged_into_id");

-- CreateIndex
CREATE INDEX "source_url_idx" ON "source"("url");

-- CreateIndex
CREATE UNIQUE INDEX "source_event_id_url_key" ON "source"("event_id", "url");

-- CreateIndex
CREATE UNIQUE INDEX "source_event_id_position_key" ON "source"("event_id", "position");

-- CreateIndex
CREATE INDEX "related_event_to_id_idx" ON "related_event"("to_id");

-- CreateIndex
CREATE INDEX "revision_recorded_at_idx" ON "revision"("recorded_at");

-- CreateIndex
CREATE INDEX "revision_actor_id_issue_id_event_id_version_idx" ON "revision"("actor_id", "issue_id", "event_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "revision_event_id_version_key" ON "revision"("event_id", "version");

-- CreateIndex
CREATE INDEX "span_issue_id_from_on_idx" ON "span"("issue_id", "from_on");

-- CreateIndex
CREATE INDEX "span_event_id_idx" ON "span"("event_id");

-- CreateIndex
CREATE INDEX "span_drift_event_id_idx" ON "span"("drift_event_id");

-- CreateIndex
CREATE INDEX "span_to_on_from_on_idx" ON "span"("to_on", "from_on");

-- CreateIndex
CREATE UNIQUE INDEX "span_actor_id_issue_id_from_on_key" ON "span"("actor_id", "issue_id", "from_on");

-- AddForeignKey
ALTER TABLE "actor_name" ADD CONSTRAINT "actor_name_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_bloc_id_fkey" FOREIGN KEY ("bloc_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company" ADD CONSTRAINT "company_home_country_id_fkey" FOREIGN KEY ("home_country_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_name" ADD CONSTRAINT "company_name_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance_event" ADD CONSTRAINT "stance_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance_event" ADD CONSTRAINT "stance_event_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance_event" ADD CONSTRAINT "stance_event_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "stance_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "stance_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_event" ADD CONSTRAINT "related_event_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "stance_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_event" ADD CONSTRAINT "related_event_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "stance_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "stance_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "span" ADD CONSTRAINT "span_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "span" ADD CONSTRAINT "span_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "span" ADD CONSTRAINT "span_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "stance_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "span" ADD CONSTRAINT "span_drift_event_id_fkey" FOREIGN KEY ("drift_event_id") REFERENCES "stance_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

