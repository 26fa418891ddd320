import fs from 'node:fs'
import path from 'node:path'

import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { SaxesParser } from 'saxes'
import { validateXML } from 'xmllint-wasm'

const FOLDER = path.resolve('tests/fixtures/schemas')

const read = (name: string): string => fs.readFileSync(path.join(FOLDER, name), 'utf8')

/** What an XML schema has against each of the documents, in words; empty when all are as it says. */
export const xmlErrors = async (schema: 'atom.rng' | 'oai-pmh.xsd' | 'tei-article.rng', ...documents: string[]): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: documents.map((contents, at) => ({ contents, fileName: `${at}.xml` })),
    schema: { contents: read(schema), fileName: schema },
    ...(schema.endsWith('.rng')
      ? { extension: 'relaxng' as const }
      : { preload: ['oai-dc.xsd', 'dc.xsd', 'oai-identifier.xsd'].map((fileName) => ({ contents: read(fileName), fileName })) }),
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv)

/** What a JSON schema has against a value. */
export const jsonErrors = (schema: 'json-feed-1.1.json' | 'ninjs-3.1.json', value: unknown): string[] => {
  const validate = ajv.getSchema(schema) ?? ajv.addSchema(JSON.parse(read(schema)) as object, schema).getSchema(schema)
  validate?.(value)
  return (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Why a text is no well-formed XML, namespaces included; null when it is. */
export const malformed = (document: string): string | null => {
  const parser = new SaxesParser({ xmlns: true })
  let failure: string | null = null
  parser.on('error', (error) => {
    failure ??= error.message
  })
  parser.write(document).close()
  return failure
}
