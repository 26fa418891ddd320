import net from 'node:net'

import { CliError } from '../CliError'

const REASONS: Record<string, (host: string, port: number) => string> = {
  EACCES: (_host, port) => `this user may not listen on port ${port}; set PORT to one above 1023.`,
  EADDRINUSE: (_host, port) => `port ${port} is taken; stop what listens there, or set PORT to another one (for example PORT=${port + 1}).`,
  EADDRNOTAVAIL: (host) => `HOST=${host} is no address of this machine; set HOST to 0.0.0.0 (all addresses) or 127.0.0.1 (this machine alone).`,
  ENOTFOUND: (host) => `HOST=${host} is no known address; set HOST to 0.0.0.0 (all addresses) or 127.0.0.1 (this machine alone).`,
}

/** @throws {CliError} when nobody could listen there, with the reason and what to do. */
export const refuseTakenPort = async (host: string, port: number): Promise<void> => {
  const probe = net.createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ host, port }, resolve)
    })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new CliError(REASONS[code]?.(host, port) ?? `cannot listen on ${host}:${port}: ${message}`)
  }
  await new Promise((resolve) => probe.close(resolve))
}
