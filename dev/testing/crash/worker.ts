import { flushCompileCache } from 'node:module';
import { type Application, wire } from '#lib/compose.ts';
import type { User } from '#lib/domain/principal.ts';
import { readEnv } from '#lib/env.ts';
import type { Answer, Order } from './order.ts';

// One process of the application, without its web server: the real core, told what to do by the process
// that started it. It does not know that it will be killed.

const ADMIN: User = { kind: 'user', id: 'admin', name: 'admin', groups: [], administrator: true };

let app: Application | undefined;

function wired(): Application {
  if (!app) throw new Error('The worker has not been wired.');
  return app;
}

function wireApplication(databaseUrl: string, awsUrl: string): Application {
  // The SDK reads these by itself when a client is made.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: awsUrl,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  const reading = readEnv({
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'a-secret-for-tests-only',
    CRON_SECRET: 'a-secret-for-tests-only',
    AWS_REGION: 'eu-west-1',
    ECS_CLUSTERS: 'dataall',
    AUTH_DEMO: 'true',
    LOG_LEVEL: 'silent',
    ...process.env,
    DATABASE_URL: databaseUrl,
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  // The snapshot's following of changes is not started: it only reads, at moments that nobody can count on.
  return wire(reading.env, {
    platform: { name: 'Test platform' },
    modules: {
      maintenance: {
        active: true,
        exemptTaskFamilies: [],
        exemptSchedules: [],
        healthHosts: [],
        startGraceMinutes: 15,
      },
    },
  });
}

async function carryOut(order: Order): Promise<Answer> {
  switch (order.what) {
    case 'wire':
      app = wireApplication(order.databaseUrl, order.awsUrl);
      return { outcome: 'done' };
    case 'start': {
      const input = { mode: 'READ-ONLY', reason: null, message: null, withoutSchedules: false };
      const started = await wired().maintenance.startWindow(ADMIN, input);
      return started.ok ? { outcome: 'done' } : { outcome: started.refusal.code };
    }
    case 'tick':
      return { outcome: (await wired().tick()).outcome };
    case 'end': {
      const ended = await wired().maintenance.endWindow(ADMIN);
      return ended.ok ? { outcome: 'done' } : { outcome: ended.refusal.code };
    }
    case 'close':
      await wired().close();
      app = undefined;
      return { outcome: 'done' };
  }
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (answer) => process.send?.(answer),
    (cause: unknown) => process.send?.({ outcome: 'failed', why: String(cause) } satisfies Answer),
  );
});
// Its parent is gone, also by `kill -9`: go too.
process.once('disconnect', () => process.exit(1));
// A process that is killed keeps nothing of what it has compiled.
flushCompileCache();
process.send?.({ outcome: 'ready' } satisfies Answer);
