import { defineConfig } from 'vitest/config';

// graphql ships two builds, and a schema made with one is refused by the other. Pothos loads the
// CommonJS one, so tests do too.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    // Integration tests mostly wait, for intervals and for what AWS is made to do.
    maxWorkers: 3,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: ['**/*.integration.test.ts', '**/*.crash.test.ts', 'node_modules', '.next'],
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude: ['node_modules', '.next'],
          globalSetup: ['dev/testing/postgres-setup.ts'],
          testTimeout: 20_000,
          expect: { poll: { timeout: 15_000, interval: 20 } },
          hookTimeout: 60_000,
        },
      },
      // Alone, after the others: it kills some 200 processes and wants both cores.
      {
        resolve,
        test: {
          name: 'crash',
          include: ['**/*.crash.test.ts'],
          exclude: ['node_modules', '.next'],
          globalSetup: ['dev/testing/postgres-setup.ts'],
        },
      },
    ],
  },
});
