import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check` and `npm test`, over tests and tools too; a build is not held up by those.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  // Not guessed from lockfiles in the folders above: where things lie in the standalone output goes by it.
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ['pino', 'pg', '@prisma/client', '@prisma/adapter-pg', 'prom-client'],
  // The address of a shared report is its secret: told to no other site, and kept by no search engine and no cache.
  headers: async () => [
    {
      source: '/report/:secret*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
  ],
};

/**
 * Every build makes the standalone output beside the usual one, so that the container runs what the tests ran against.
 * `next start` serves the usual one, and is not told: it would warn that it does not work with the other.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function config(phase) {
  return phase === PHASE_PRODUCTION_BUILD ? { ...nextConfig, output: 'standalone' } : nextConfig;
}
