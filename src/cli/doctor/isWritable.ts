import fs from 'node:fs'
import path from 'node:path'

const mayWrite = (file: string): boolean => {
  try {
    fs.accessSync(file, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whether this user may write there; for what does not exist yet, whether it could be made. */
export const isWritable = (file: string): boolean =>
  fs.existsSync(file) ? mayWrite(file) : path.dirname(file) !== file && isWritable(path.dirname(file))
