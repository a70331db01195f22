-- Whether the addresses of sources still answer (LINK_CHECKS=on). What a program saw, beside the record and no part of it.
CREATE TABLE "link_check" (
  -- md5 of the address: addresses may be longer than an index can hold.
  "key" UUID NOT NULL,
  "url" TEXT NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "checked_at" TIMESTAMPTZ(3),
  "status" INTEGER,
  "failures" INTEGER NOT NULL DEFAULT 0,
  "gone_since" TIMESTAMPTZ(3),
  "copy_url" TEXT,
  "asked_at" TIMESTAMPTZ(3),
  CONSTRAINT "link_check_pkey" PRIMARY KEY ("key"),
  CONSTRAINT "link_check_gone_when_failing" CHECK (("failures" > 0) = ("gone_since" IS NOT NULL))
);
CREATE INDEX "link_check_due_at_idx" ON "link_check"("due_at");
