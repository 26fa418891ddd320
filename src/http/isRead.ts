const READS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** A POST with its query in the body, which Payload answers as a GET. */
export const isOverridden = ({ headers, method }: Request): boolean =>
  method === 'POST' && ['x-http-method-override', 'x-payload-http-method-override'].some((name) => headers.get(name) === 'GET')

/** Whether it changes nothing, by its method. GraphQL says in its body whether it does. */
export const isRead = (request: Request): boolean => READS.has(request.method) || isOverridden(request)

export const isGraphql = ({ url }: Request): boolean => new URL(url).pathname.endsWith('/api/graphql')
