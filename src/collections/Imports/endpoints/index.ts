import type { Endpoint } from 'payload'

import { addFile } from './addFile'
import { cancelImport } from './cancelImport'
import { changeFile } from './changeFile'
import { removeFile } from './removeFile'
import { resumeImport } from './resumeImport'
import { startImport } from './startImport'

export const importEndpoints: Endpoint[] = [addFile, changeFile, removeFile, startImport, cancelImport, resumeImport]
