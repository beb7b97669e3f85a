/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check` and `npm test`, over tests and tools too; a build is not held up by those.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: ['pino', 'pg', '@prisma/client', '@prisma/adapter-pg'],
};
export default nextConfig;
