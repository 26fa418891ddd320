import { once } from 'node:events'
import net from 'node:net'

export type TcpProxy = {
  close: () => Promise<void>
  /** Breaks every connection, and refuses new ones. */
  cut: () => void
  /** Takes connections again, and passes everything on at once. */
  mend: () => void
  port: number
  /** Holds every piece back for so long, in each direction. */
  slow: (ms: number) => void
}

/** Stands before a server on this machine. */
export const startTcpProxy = async (target: number): Promise<TcpProxy> => {
  const sockets = new Set<net.Socket>()
  let delay = 0
  let isCut = false

  const pass = (from: net.Socket, to: net.Socket): void => {
    let last = Promise.resolve()
    from.on('data', (piece) => {
      const due = delay === 0 ? Promise.resolve() : new Promise<void>((resolve) => setTimeout(resolve, delay))
      // In order, whatever the delay was changed to meanwhile.
      last = last.then(() => due).then(() => void (to.destroyed || to.write(piece)))
    })
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      void last.then(() => to.end())
    })
    sockets.add(from)
  }

  const server = net.createServer((client) => {
    if (isCut) {
      client.destroy()
      return
    }
    const onward = net.connect(target, '127.0.0.1')
    pass(client, onward)
    pass(onward, client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    close: async () => {
      breakAll()
      server.close()
      await once(server, 'close')
    },
    cut: () => {
      isCut = true
      breakAll()
    },
    mend: () => {
      isCut = false
      delay = 0
    },
    port: (server.address() as net.AddressInfo).port,
    slow: (ms) => {
      delay = ms
    },
  }
}
