import { askForSecret, carriesSecret } from '#lib/edge/cron-secret.ts';
import { gated } from '#lib/edge/gate/gated-route.ts';
import { runTick } from '#lib/edge/run-tick.ts';

const handle = gated(({ headers }) =>
  carriesSecret(headers.get('authorization')) ? runTick() : askForSecret(),
);

export { handle as GET, handle as POST };
