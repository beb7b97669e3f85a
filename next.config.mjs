/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true },
  serverExternalPackages: ['pino', 'pg', '@prisma/client', '@prisma/adapter-pg'],
};
export default nextConfig;
