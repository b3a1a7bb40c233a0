# One image, three commands: the api (the default), the worker and the migration job of docker-compose.yml.

FROM node:20-bookworm-slim AS build
WORKDIR /hindcast
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

# Without development packages, and without the optional ones: among them are the binaries of the built-in Postgres,
# which a deployment with a database of its own never loads.
FROM node:20-bookworm-slim AS packages
WORKDIR /hindcast
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /hindcast
COPY --from=packages /hindcast/node_modules node_modules
COPY --from=build /hindcast/dist dist
COPY package.json LICENSE ./
COPY prisma prisma
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
