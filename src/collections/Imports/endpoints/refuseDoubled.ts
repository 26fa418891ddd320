import type { PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import type { ImportFile } from '../../../payload-types'
import { doubledNumbers } from '../../ImportFiles/doubledNumbers'

/** Two different files for one page: one of them would fail later. @throws {ClearError} 409 `number-doubled`, naming the numbers. */
export const refuseDoubled = async (req: PayloadRequest, id: string): Promise<void> => {
  const { docs } = await req.payload.db.find<ImportFile>({
    collection: 'import-files', pagination: false, req, where: { import: { equals: id } },
    select: { format: true, number: true, path: true, sha256: true, state: true },
  })
  const numbers = doubledNumbers(docs)
  if (numbers.length === 0) return
  throw new ClearError(req, 409, {
    zh: `版次重复：${numbers.join('、')}。同一版次只能有一个文件，请改正版次或去掉多余的文件，再开始。没有导入任何内容。`,
    en: `Page number given to more than one file: ${numbers.join(', ')}. Each page has one file; correct the numbers or remove a file, then start. Nothing was imported.`,
  }, { code: 'number-doubled', numbers })
}
