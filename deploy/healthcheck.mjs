// The container's health check: exit code 0 when the server inside it answers that it is ready, 1 when it does not.
// A database that is away is no reason to fail (docs/decisions/013-when-the-store-is-away.md).
const port = process.env.PORT || '3000';
const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
