import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const PREFIX = 'reissue-next-'
const NAME = /^reissue-next-(\d+)-\w{6}$/u
const SOCKET = 'next.sock'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Asked as well, since a process of another container has its number there. */
const isListenedOn = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = net.connect(socketPath, () => {
      asked.destroy()
      resolve(true)
    })
    asked.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'))
  })

const isLeftOver = async (temporary: string, name: string): Promise<boolean> => {
  const pid = Number(NAME.exec(name)?.[1])
  // In bigints, since what bears such a name may be anything (see `takeAway`).
  const found = fs.lstatSync(path.join(temporary, name), { bigint: true, throwIfNoEntry: false })
  if (!pid || !found?.isDirectory() || Number(found.uid) !== process.getuid?.()) return false
  // A container that starts again has the same numbers.
  const isGone = pid === process.pid ? found.mtimeMs < performance.timeOrigin : !isAlive(pid)
  return isGone && !(await isListenedOn(path.join(temporary, name, SOCKET)))
}

const ifThere = (remove: () => void): void => {
  try {
    remove()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/**
 * Without asking what the socket is, as `rm` does: when the last file that Node was told about (other than in bigints) is a
 * socket or a pipe, `require` follows no link (nodejs/node#51142). The built server finds its packages behind links: it
 * then had `graphql` twice in memory, and refused every query with an argument for as long as it ran.
 */
const takeAway = (folder: string): void => {
  ifThere(() => fs.unlinkSync(path.join(folder, SOCKET)))
  ifThere(() => fs.rmdirSync(folder))
}

/** Takes away what servers of this user have left that were killed; what cannot be taken away stays. */
const sweep = async (temporary: string): Promise<void> => {
  for (const name of fs.readdirSync(temporary).filter((each) => NAME.test(each))) {
    if (!(await isLeftOver(temporary, name))) continue
    try {
      takeAway(path.join(temporary, name))
    } catch (error) {
      console.error(`reissue: ${path.join(temporary, name)}, left by a server that was killed, could not be taken away: ${(error as Error).message}`)
    }
  }
}

export type PrivateSocket = {
  /** Takes it away. */
  remove: () => void
  /** To listen on. */
  socketPath: string
}

/**
 * A place in the file system for a socket that this user alone can open; its folder says which process made it.
 * @param temporary the folder it is made in.
 */
export const privateSocket = async (temporary = os.tmpdir()): Promise<PrivateSocket> => {
  await sweep(temporary)
  const folder = fs.mkdtempSync(path.join(temporary, `${PREFIX}${process.pid}-`))
  return { remove: () => takeAway(folder), socketPath: path.join(folder, SOCKET) }
}
