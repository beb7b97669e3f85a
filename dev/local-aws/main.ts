import { startLocalAws } from './server.ts';

// Runs the local AWS alone, with the demo's world: PORT (default 4566), STATE_FILE (default: none).
const { PORT = '4566', STATE_FILE } = process.env;
const aws = await startLocalAws({
  port: Number(PORT),
  ...(STATE_FILE ? { stateFile: STATE_FILE } : {}),
}).catch((error: unknown) => {
  console.error(`The local AWS did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
console.log(`Local AWS: AWS_ENDPOINT_URL=${aws.url} AWS_REGION=eu-west-1`);
console.log(`State: ${aws.url}/_control/state`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void aws.stop());
