import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { projectRoot } from '../projectRoot'

/** What of the project's folder goes into a build. */
const isSource = (name: string): boolean => /^(?:(?:next|payload)\.config\.\w+|package-lock\.json|public|src|tsconfig(?:\.build)?\.json)$/u.test(name)

const filesBelow = (name: string): string[] => {
  const file = path.join(projectRoot, name)
  if (!fs.statSync(file).isDirectory()) return [name]
  return fs.readdirSync(file).sort().flatMap((each) => filesBelow(path.join(name, each)))
}

/** One hash over the sources of a build, names and bytes. */
export const hashSources = (): string => {
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(projectRoot).filter(isSource).sort().flatMap(filesBelow)) {
    const bytes = fs.readFileSync(path.join(projectRoot, name))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
