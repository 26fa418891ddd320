import fs from 'node:fs'

/** Makes a folder, and those it lies in, which this user alone can open; one that is there keeps its rights. */
export const makeOwnFolder = (folder: string): void => void fs.mkdirSync(folder, { mode: 0o700, recursive: true })

/**
 * Makes an empty file that this user alone can read and write; one that is there is left as it is. SQLite takes an empty file
 * for an empty database, and gives what it keeps beside it (`-wal`, `-shm`, `-journal`) the same rights.
 */
export const makeOwnFile = (file: string): void => {
  try {
    fs.closeSync(fs.openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
