-- When the administrators expect to be done.
ALTER TABLE "maintenance_windows" ADD COLUMN "planned_end" TIMESTAMPTZ(3);

-- Sessions that were signed out before they expired; every replica keeps them in memory.
CREATE TABLE "revoked_sessions" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revoked_sessions_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "revoked_sessions_expires_at_idx" ON "revoked_sessions"("expires_at");

-- What replicas listen to. One transaction says a thing once, however many rows it touched.
CREATE FUNCTION "notify_channel"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify(TG_ARGV[0], '');
  RETURN NULL;
END
$$;
CREATE TRIGGER "revoked_sessions_notify" AFTER INSERT ON "revoked_sessions"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_channel"('revoked_sessions');
CREATE TRIGGER "schedule_holds_notify" AFTER INSERT OR UPDATE ON "schedule_holds"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_channel"('maintenance_progress');
CREATE TRIGGER "latest_observation_notify" AFTER INSERT OR UPDATE ON "latest_observation"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_channel"('maintenance_progress');
