# syntax=docker/dockerfile:1

# The same minor release of Node as the tests run on (package.json, devDependencies.node).
FROM node:24.21-slim AS build
WORKDIR /build
ENV NEXT_TELEMETRY_DISABLED=1
# Installed before the sources come, so that a changed source does not install everything again.
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma/schema.prisma prisma/
RUN npm ci
COPY . .
RUN npm run build
RUN node deploy/gather-standalone.ts /app

FROM node:24.21-slim
WORKDIR /app
# HOSTNAME is the address that the server listens on; Docker would set it to the container's name.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
# Owned by root: the server cannot change what it runs.
COPY --from=build /app ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "healthcheck.mjs"]
# Once per release, before this: node prisma/migrate.ts, in the same image with the same DATABASE_URL.
CMD ["node", "server.js"]
