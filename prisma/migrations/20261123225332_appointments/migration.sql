-- CreateEnum
CREATE TYPE "AtEnd" AS ENUM ('KEEP', 'END', 'END-IF-HEALTHY');

-- CreateEnum
CREATE TYPE "AtDrainBy" AS ENUM ('KEEP-WAITING', 'CANCEL');

-- CreateEnum
CREATE TYPE "EndCause" AS ENUM ('COMMAND', 'PLANNED-END', 'DRAIN-DEADLINE');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('PLANNED', 'SETTLED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "OccurrenceOutcome" AS ENUM ('STARTED', 'MISSED', 'SKIPPED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MissedRunStatus" AS ENUM ('OPEN', 'QUEUED', 'STARTING', 'STARTED', 'FAILED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "MissedRunPolicy" AS ENUM ('SKIP', 'RUN-ONCE');

-- AlterTable
ALTER TABLE "maintenance_windows" ADD COLUMN     "at_drain_by" "AtDrainBy" NOT NULL DEFAULT 'KEEP-WAITING',
ADD COLUMN     "at_end" "AtEnd" NOT NULL DEFAULT 'KEEP',
ADD COLUMN     "drain_by" TIMESTAMPTZ(3),
ADD COLUMN     "end_cause" "EndCause",
ADD COLUMN     "health_answer" JSONB,
ADD COLUMN     "health_url" TEXT,
ADD COLUMN     "plan_id" UUID,
ADD COLUMN     "planned_start" TIMESTAMPTZ(3),
ADD COLUMN     "ticket_url" TEXT;

-- CreateTable
CREATE TABLE "window_plans" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "PlanStatus" NOT NULL DEFAULT 'PLANNED',
    "mode" "WindowMode" NOT NULL,
    "zone" TEXT NOT NULL,
    "cron" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "ticket_url" TEXT,
    "message" TEXT,
    "notice_minutes" INTEGER NOT NULL,
    "at_end" "AtEnd" NOT NULL,
    "health_url" TEXT,
    "drain_minutes" INTEGER,
    "at_drain_by" "AtDrainBy" NOT NULL,
    "without_schedules" BOOLEAN NOT NULL,
    "planned_by" TEXT NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "window_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_occurrences" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "OccurrenceOutcome" NOT NULL,
    "window_id" UUID,
    "why" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_occurrences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_runs" (
    "task_arn" TEXT NOT NULL,
    "cluster_arn" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "started_by" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_runs_pkey" PRIMARY KEY ("task_arn")
);

-- CreateTable
CREATE TABLE "task_run_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_run_watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waited_tasks" (
    "window_id" UUID NOT NULL,
    "task_arn" TEXT NOT NULL,
    "cluster_arn" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "started_by" TEXT,
    "since" TIMESTAMPTZ(3),
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waited_tasks_pkey" PRIMARY KEY ("window_id","task_arn")
);

-- CreateTable
CREATE TABLE "busy_samples" (
    "window_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "busy_tasks" INTEGER NOT NULL,

    CONSTRAINT "busy_samples_pkey" PRIMARY KEY ("window_id","at")
);

-- CreateTable
CREATE TABLE "user_presence" (
    "user_key" TEXT NOT NULL,
    "administrator" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_presence_pkey" PRIMARY KEY ("user_key")
);

-- CreateTable
CREATE TABLE "missed_runs" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "rule_arn" TEXT NOT NULL,
    "rule_name" TEXT NOT NULL,
    "bus_name" TEXT NOT NULL,
    "expression" TEXT NOT NULL,
    "held_from" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3) NOT NULL,
    "runs" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3),
    "status" "MissedRunStatus" NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "task_arns" TEXT[],
    "last_error" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "missed_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_policies" (
    "rule_arn" TEXT NOT NULL,
    "policy" "MissedRunPolicy" NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_policies_pkey" PRIMARY KEY ("rule_arn")
);

-- CreateTable
CREATE TABLE "report_links" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "window_plans_status_starts_at_idx" ON "window_plans"("status", "starts_at");

-- CreateIndex
CREATE INDEX "plan_occurrences_starts_at_idx" ON "plan_occurrences"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_occurrences_plan_id_starts_at_key" ON "plan_occurrences"("plan_id", "starts_at");

-- CreateIndex
CREATE INDEX "task_runs_family_ended_at_idx" ON "task_runs"("family", "ended_at");

-- CreateIndex
CREATE INDEX "user_presence_seen_at_idx" ON "user_presence"("seen_at");

-- CreateIndex
CREATE INDEX "missed_runs_status_idx" ON "missed_runs"("status");

-- CreateIndex
CREATE UNIQUE INDEX "missed_runs_window_id_rule_arn_key" ON "missed_runs"("window_id", "rule_arn");

-- CreateIndex
CREATE UNIQUE INDEX "report_links_secret_hash_key" ON "report_links"("secret_hash");

-- CreateIndex
CREATE INDEX "report_links_window_id_idx" ON "report_links"("window_id");

-- AddForeignKey
ALTER TABLE "plan_occurrences" ADD CONSTRAINT "plan_occurrences_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "window_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time looks for ended tasks.
INSERT INTO "task_run_watch" ("id", "looked_at") VALUES (1, 'epoch');

-- What replicas listen to.
CREATE TRIGGER "window_plans_notify" AFTER INSERT OR UPDATE ON "window_plans"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_channel"('maintenance_plans');
CREATE TRIGGER "plan_occurrences_notify" AFTER INSERT OR UPDATE OR DELETE ON "plan_occurrences"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_channel"('maintenance_plans');
CREATE TRIGGER "missed_runs_notify" AFTER INSERT OR UPDATE ON "missed_runs"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_channel"('maintenance_progress');

-- The audit is read by actor, by action and by date.
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");
CREATE INDEX "maintenance_windows_started_at_idx" ON "maintenance_windows"("started_at");
