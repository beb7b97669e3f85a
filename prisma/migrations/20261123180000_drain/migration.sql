-- A schedule that was enabled again is looked at once more before nothing is owed to it.
ALTER TYPE "HoldPhase" ADD VALUE 'RESTORED' BEFORE 'RELEASED';
ALTER TABLE "schedule_holds" ADD COLUMN "restored_at" TIMESTAMPTZ(3);

-- One unresolved hold per rule, RESTORED included: named by what it is not, since a new word of an enum cannot
-- be used in the transaction that adds it.
DROP INDEX "schedule_holds_one_unresolved";
CREATE UNIQUE INDEX "schedule_holds_one_unresolved" ON "schedule_holds" ("rule_arn") WHERE "phase" NOT IN ('RELEASED', 'GONE');

-- What an administrator has decided against the rule, in place of the one decision there was.
CREATE TYPE "HoldException" AS ENUM ('left-enabled', 'stays-disabled');
ALTER TABLE "schedule_holds" ADD COLUMN "exception" "HoldException";
UPDATE "schedule_holds" SET "exception" = 'left-enabled' WHERE "left_enabled";
ALTER TABLE "schedule_holds" DROP COLUMN "left_enabled";

-- The version at which the gate was last changed, and an administrator's word against blockers.
ALTER TABLE "maintenance_windows" ADD COLUMN "gate_version" INTEGER;
UPDATE "maintenance_windows" SET "gate_version" = (SELECT "version" FROM "maintenance_state" WHERE "id" = 1);
ALTER TABLE "maintenance_windows" ALTER COLUMN "gate_version" SET NOT NULL;
ALTER TABLE "maintenance_windows" ADD COLUMN "override" JSONB;

-- Every process of the application, and by which version of the state it gates.
CREATE TABLE "replicas" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,
    "trust_for_ms" INTEGER NOT NULL,
    "version" INTEGER,
    "requests_in_flight" INTEGER NOT NULL,

    CONSTRAINT "replicas_pkey" PRIMARY KEY ("id")
);

-- What was kept so far does not say how often a task was not mentioned.
DELETE FROM "latest_observation";
