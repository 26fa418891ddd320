import type { TypedApp } from '../../../src/delivery/app/TypedApp'

export type Route = { method: 'GET' | 'POST'; path: string }

/** `│   │   └── /:id (GET, HEAD)` → how deep it stands, and what it adds to the path above it. */
const LINE = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?$/u

/** Every route there is, described or not, as the router itself tells: by GET and by POST, which is all that is answered. */
export const routesOf = (app: TypedApp): Route[] => {
  const above: string[] = []
  return app.printRoutes({ commonPrefix: false }).split('\n').filter(Boolean).flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = LINE.exec(line) ?? []
    if (part === '') throw new Error(`This is no line of the router’s: ${line}`)
    const depth = indent.length / 4
    above.length = depth
    above[depth - 1] = part
    const path = above.join('').replace(/^\/\/?/u, '/')
    return methods.split(', ').filter((method) => method === 'GET' || method === 'POST').map((method): Route => ({ method: method as 'GET', path }))
  })
}
