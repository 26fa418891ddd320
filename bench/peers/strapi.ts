import fs from 'node:fs'
import path from 'node:path'

import { freePort } from '../../tests/helpers/freePort'
import { BENCH_SECRET } from '../helpers/runHelper'
import { runServer } from '../helpers/runServer'
import { ask } from './ask'
import type { Peer } from './Peer'
import { runNode } from './runNode'

const PATIENCE_MS = 180_000
const ITEMS = '/api/articles'
const LIST_OF_TEN = `${ITEMS}?pagination%5BpageSize%5D=10`
const FACTORIES = { controllers: 'createCoreController', routes: 'createCoreRouter', services: 'createCoreService' }

const envFor = (file: string, port: number): NodeJS.ProcessEnv => ({
  ...process.env, DATABASE_FILENAME: file, NODE_ENV: 'production', PORT: String(port), SECRET: BENCH_SECRET,
  STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true', STRAPI_TELEMETRY_DISABLED: 'true',
})

/** Drafts and publishing as a new content type has them; the list tells the total, as it does unless told not to. */
export const strapi: Peer = {
  name: 'strapi',
  id: 'documentId',
  items: ITEMS,
  listOfTen: LIST_OF_TEN,
  prepare: (dir) => {
    for (const [kind, factory] of Object.entries(FACTORIES)) {
      const folder = path.join(dir, 'src/api/article', kind)
      fs.mkdirSync(folder, { recursive: true })
      fs.writeFileSync(path.join(folder, 'article.js'), `module.exports = require('@strapi/strapi').factories.${factory}('api::article.article')\n`)
    }
    fs.mkdirSync(path.join(dir, 'public/uploads'), { recursive: true })
  },
  fill: async (dir, file, articles) => {
    const data = `${file}.json`
    fs.writeFileSync(data, JSON.stringify(articles))
    try {
      await runNode(['fill.mjs', data], { cwd: dir, env: envFor(file, await freePort()) })
    } finally {
      fs.rmSync(data)
    }
  },
  start: async (dir, file) => {
    const port = await freePort()
    return runServer({
      args: ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], cwd: dir, env: envFor(file, port), patienceMs: PATIENCE_MS, port, ready: LIST_OF_TEN,
    })
  },
  total: async (url) => (await ask<{ meta: { pagination: { total: number } } }>(`${url}${ITEMS}`)).meta.pagination.total,
}
