# syntax=docker/dockerfile:1
# One image for the web server, the worker and the set-up of the database; docker-compose.yml says which it is.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node cli/nianlun.mjs build
RUN npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production NIANLUN_ROOT=/app
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
COPY --from=build /app/db db
COPY --from=build /app/package.json package.json
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "build/processes/web.mjs"]
