import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package: of its build, its data, its seeds. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
