-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "WindowStatus" AS ENUM ('PENDING', 'ACTIVE', 'ENDED');

-- CreateEnum
CREATE TYPE "WindowMode" AS ENUM ('READ-ONLY', 'NO-ACCESS');

-- CreateEnum
CREATE TYPE "RuleState" AS ENUM ('ENABLED', 'DISABLED');

-- CreateEnum
CREATE TYPE "HoldPhase" AS ENUM ('INTENDED', 'HELD', 'RELEASED', 'GONE');

-- CreateEnum
CREATE TYPE "Confidentiality" AS ENUM ('Unclassified', 'Official', 'Secret');

-- CreateEnum
CREATE TYPE "ShareStatus" AS ENUM ('Submitted', 'Approved', 'Rejected', 'Revoked');

-- CreateTable
CREATE TABLE "maintenance_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "window_id" UUID,

    CONSTRAINT "maintenance_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maintenance_windows" (
    "id" UUID NOT NULL,
    "status" "WindowStatus" NOT NULL,
    "mode" "WindowMode" NOT NULL,
    "reason" TEXT,
    "message" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" TEXT NOT NULL,
    "active_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "maintenance_windows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_holds" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "rule_arn" TEXT NOT NULL,
    "rule_name" TEXT NOT NULL,
    "bus_name" TEXT NOT NULL,
    "expression" TEXT,
    "original_state" "RuleState" NOT NULL,
    "phase" "HoldPhase" NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "intended_at" TIMESTAMPTZ(3) NOT NULL,
    "held_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciler_lease" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "holder" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reconciler_lease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "latest_observation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "latest_observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "environments" (
    "environment_uri" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "aws_account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "saml_group_name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "tags" TEXT[],
    "created" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "environments_pkey" PRIMARY KEY ("environment_uri")
);

-- CreateTable
CREATE TABLE "datasets" (
    "dataset_uri" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "environment_uri" TEXT NOT NULL,
    "saml_admin_group_name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "confidentiality" "Confidentiality" NOT NULL DEFAULT 'Unclassified',
    "topics" TEXT[],
    "tags" TEXT[],
    "created" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "datasets_pkey" PRIMARY KEY ("dataset_uri")
);

-- CreateTable
CREATE TABLE "shares" (
    "share_uri" TEXT NOT NULL,
    "dataset_uri" TEXT NOT NULL,
    "environment_uri" TEXT NOT NULL,
    "group_uri" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "status" "ShareStatus" NOT NULL DEFAULT 'Submitted',
    "request_purpose" TEXT NOT NULL DEFAULT '',
    "reject_purpose" TEXT NOT NULL DEFAULT '',
    "created" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shares_pkey" PRIMARY KEY ("share_uri")
);

-- CreateIndex
CREATE UNIQUE INDEX "maintenance_state_window_id_key" ON "maintenance_state"("window_id");

-- CreateIndex
CREATE INDEX "schedule_holds_window_id_idx" ON "schedule_holds"("window_id");

-- CreateIndex
CREATE INDEX "environments_saml_group_name_idx" ON "environments"("saml_group_name");

-- CreateIndex
CREATE INDEX "datasets_environment_uri_idx" ON "datasets"("environment_uri");

-- CreateIndex
CREATE INDEX "datasets_saml_admin_group_name_idx" ON "datasets"("saml_admin_group_name");

-- CreateIndex
CREATE INDEX "shares_dataset_uri_idx" ON "shares"("dataset_uri");

-- CreateIndex
CREATE INDEX "shares_group_uri_idx" ON "shares"("group_uri");

-- AddForeignKey
ALTER TABLE "maintenance_state" ADD CONSTRAINT "maintenance_state_window_id_fkey" FOREIGN KEY ("window_id") REFERENCES "maintenance_windows"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_holds" ADD CONSTRAINT "schedule_holds_window_id_fkey" FOREIGN KEY ("window_id") REFERENCES "maintenance_windows"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_environment_uri_fkey" FOREIGN KEY ("environment_uri") REFERENCES "environments"("environment_uri") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shares" ADD CONSTRAINT "shares_dataset_uri_fkey" FOREIGN KEY ("dataset_uri") REFERENCES "datasets"("dataset_uri") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shares" ADD CONSTRAINT "shares_environment_uri_fkey" FOREIGN KEY ("environment_uri") REFERENCES "environments"("environment_uri") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say ------------------------------------------------------

-- At most one window is open.
CREATE UNIQUE INDEX "maintenance_windows_one_open" ON "maintenance_windows" ((true)) WHERE "ended_at" IS NULL;

-- A window carries what its status promises.
ALTER TABLE "maintenance_windows" ADD CONSTRAINT "maintenance_windows_status_times" CHECK (
  ("status" = 'PENDING' AND "active_at" IS NULL AND "ended_at" IS NULL AND "ended_by" IS NULL) OR
  ("status" = 'ACTIVE' AND "active_at" IS NOT NULL AND "ended_at" IS NULL AND "ended_by" IS NULL) OR
  ("status" = 'ENDED' AND "ended_at" IS NOT NULL AND "ended_by" IS NOT NULL)
);

-- One unresolved hold per rule, also across windows.
CREATE UNIQUE INDEX "schedule_holds_one_unresolved" ON "schedule_holds" ("rule_arn") WHERE "phase" IN ('INTENDED', 'HELD');

-- The rows of which there is exactly one.
ALTER TABLE "maintenance_state" ADD CONSTRAINT "maintenance_state_single" CHECK ("id" = 1);
ALTER TABLE "reconciler_lease" ADD CONSTRAINT "reconciler_lease_single" CHECK ("id" = 1);
ALTER TABLE "latest_observation" ADD CONSTRAINT "latest_observation_single" CHECK ("id" = 1);
INSERT INTO "maintenance_state" ("id", "version") VALUES (1, 0);
INSERT INTO "reconciler_lease" ("id", "expires_at") VALUES (1, '-infinity');

-- Every change of the state reaches every replica when it commits (LISTEN maintenance_state).
CREATE FUNCTION "notify_maintenance_state"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('maintenance_state', NEW."version"::text);
  RETURN NEW;
END
$$;
CREATE TRIGGER "maintenance_state_notify" AFTER UPDATE ON "maintenance_state"
  FOR EACH ROW EXECUTE FUNCTION "notify_maintenance_state"();
