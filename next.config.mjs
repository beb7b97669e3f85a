/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check` and `npm test`, over tests and tools too; a build is not held up by those.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: ['pino', 'pg', '@prisma/client', '@prisma/adapter-pg'],
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
export default nextConfig;
