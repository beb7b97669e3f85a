-- How often a held schedule was enabled again, and whether a person has decided to leave it so.
ALTER TABLE "schedule_holds" ADD COLUMN "drifts" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "schedule_holds" ADD COLUMN "left_enabled" BOOLEAN NOT NULL DEFAULT false;

-- What was kept so far says nothing about runs of clean observations.
DELETE FROM "latest_observation";
