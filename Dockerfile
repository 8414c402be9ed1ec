# The service alone; compose.yaml runs it with a Neo4j beside it.
FROM node:24-bookworm-slim AS explorer
WORKDIR /app
COPY . .
# Installs everything, and with it builds the page that is served at /.
RUN npm ci

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY package.json package-lock.json ./
# The optional packages bring a Node.js of their own, which this image has.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force
COPY scripts/start.mjs scripts/start.mjs
COPY schema schema
COPY graph-seed graph-seed
COPY src src
COPY --from=explorer /app/dist dist
RUN mkdir data && chown node:node data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs", "src/main.ts"]
