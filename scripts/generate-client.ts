import fs from 'node:fs'

import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'

import { createApp } from '../src/delivery/app/createApp'

const FILE = 'src/client/schema.ts'

const unasked = (): never => {
  throw new Error('Nothing is asked of the application that describes itself.')
}

// Writes the client's types, of the document by which the delivery API describes itself.
const app = await createApp({ mediaDir: '', readModel: unasked, search: { ask: unasked, close: async () => undefined }, serverURL: '' })
await app.ready()
const document = JSON.parse((await app.inject('/api/v1/openapi.json')).body) as OpenAPI3
await app.close()
const types = astToString(await openapiTypescript(document, { defaultNonNullable: false }))
fs.mkdirSync('src/client', { recursive: true })
fs.writeFileSync(FILE, `// Written by \`npm run generate\` from the OpenAPI document of the delivery API.\n\n${types}`)
