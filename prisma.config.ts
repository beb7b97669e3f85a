import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  // Only commands that talk to a database need the address; `generate` must work without one.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
