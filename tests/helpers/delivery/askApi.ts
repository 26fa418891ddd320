import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'

import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'

type Described = { paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: Record<string, { schema: object }> }> }>> }

export type ApiAnswer = { body: Parsed; bytes: Buffer; headers: Record<string, string | string[] | number | undefined>; status: number; text: string }
// What comes out of JSON; the tests say what they expect of it.
type Parsed = ReturnType<typeof JSON.parse>

export type Asking = {
  app: TypedApp
  ask: (url: string, headers?: Record<string, string>, method?: 'GET' | 'HEAD' | 'POST', body?: object) => Promise<ApiAnswer>
  close: () => Promise<void>
  document: Described & Record<string, unknown>
}

/** `/api/v1/articles/{id}` → a pattern of what it may be. */
const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/[.]/gu, '\\.').replace(/\{[^}]+\}/gu, '[^/]+')}$`, 'u')

/**
 * The whole delivery application, to be asked without a server. Every JSON answer of a described route is held against the
 * schema of the OpenAPI document for its status: one that is off its schema, or undescribed, fails the test.
 */
export const askApi = async (context: Parameters<typeof createApp>[0]): Promise<Asking> => {
  const app = await createApp(context)
  await app.ready()
  const document = JSON.parse((await app.inject('/api/v1/openapi.json')).body) as Asking['document']
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats(ajv)
  ajv.addSchema(document, 'openapi')
  const paths = Object.keys(document.paths).map((path) => ({ path, pattern: patternOf(path) }))

  const check = (method: string, url: string, status: number, contentType: string, text: string): void => {
    // As the application was asked: `/a/../b` has become `/b`.
    const asked = new URL(url, 'http://localhost').pathname
    const found = paths.filter(({ pattern }) => pattern.test(asked)).sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
    if (!found || !/json/u.test(contentType) || text === '') return
    // HEAD is described by GET; of an address that cannot be read it is answered with a body, which only node:http takes away.
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase()
    const content = document.paths[found.path]?.[verb]?.responses[status]?.content
    // A media type with a profile is another than the same without it.
    const whole = contentType.replace(/; ?charset=utf-8/u, '')
    const type = content?.[whole] ? whole : (contentType.split(';', 1)[0] ?? '')
    if (!content?.[type]) throw new Error(`${method} ${url.slice(0, 300)} answers ${status} ${type}, of which its description says nothing.`)
    const steps = ['', 'paths', found.path, verb, 'responses', String(status), 'content', type, 'schema']
    const pointer = `openapi#${steps.map((step) => encodeURIComponent(step.replace(/~/gu, '~0').replace(/\//gu, '~1'))).join('/')}`
    const validate = ajv.getSchema(pointer) ?? ajv.compile({ $ref: pointer })
    if (!validate(JSON.parse(text))) throw new Error(`${method} ${url.slice(0, 300)} answers off its schema: ${ajv.errorsText(validate.errors).slice(0, 600)}\n${text.slice(0, 600)}`)
  }

  return {
    app,
    document,
    ask: async (url, headers = {}, method = 'GET', body) => {
      const answer = await app.inject({ headers, method, url, ...(body ? { payload: body } : {}) })
      const contentType = String(answer.headers['content-type'] ?? '')
      if (!answer.headers['content-encoding']) check(method, url, answer.statusCode, contentType, answer.body)
      let parsed: unknown = null
      try {
        parsed = JSON.parse(answer.body)
      } catch {
        // Files and pages stay text.
      }
      return { body: parsed as Parsed, bytes: answer.rawPayload, headers: answer.headers, status: answer.statusCode, text: answer.body }
    },
    close: () => app.close(),
  }
}
