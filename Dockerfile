FROM node:20.20-bookworm-slim AS base
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache

FROM base
ENV NODE_ENV=production
# With src/, not the build alone: the server and its threads run from there (tsx), styles of the readers' pages too.
COPY --from=build /app ./
# Only what the server writes belongs to the user it runs as. New volumes take their owner from these folders.
ENV DELIVERY_DIR=/app/delivery
RUN mkdir -p data delivery media .next/cache && chown -R node:node data delivery media .next/cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/reissue.mjs", "start"]
