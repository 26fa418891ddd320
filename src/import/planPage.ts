import type { PayloadRequest } from 'payload'

import { ClearError } from '../errors'

import { cutPage, readSource, type Segmentation, type SourcePage, UnreadableSource } from '../ingest'
import { clearUnfinished } from './clearUnfinished'

/** A page as it will be stored. */
export type PagePlan = { segmentation: Segmentation; source: SourcePage }

const KEY = 'reissuePlan'

const IN_CHINESE: Record<UnreadableSource['code'], string> = {
  empty: '文件是空的',
  blank: '文件里只有空白',
  'too-large': '文件太大',
  binary: '这不是文本文件',
  encoding: '无法识别文字编码，请存为 UTF-8 或 GB18030',
  'unsupported-format': '暂不支持这种格式，请给纯文本',
}

const read = (req: PayloadRequest, bytes: Uint8Array, fileName: string): SourcePage => {
  try {
    return readSource(bytes, { fileName })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new ClearError(
      req,
      error.code === 'too-large' ? 413 : 400,
      { zh: `“${fileName}”未导入：${IN_CHINESE[error.code]}。（${error.message}）`, en: error.message },
      { code: error.code },
    )
  }
}

const refuseKnown = async (req: PayloadRequest, sha256: string): Promise<void> => {
  await clearUnfinished(req, { contentHash: { equals: sha256 } })
  const known = await req.payload.db.findOne<{ id: string; importState: string; title: string }>({
    collection: 'pages', req, where: { contentHash: { equals: sha256 } },
  })
  if (!known) return
  const message =
    known.importState === 'whole'
      ? { zh: `这个文件已经导入过：${known.title}。没有改动任何内容。`, en: `This file has been imported: it is ${known.title}. Nothing was done.` }
      : { zh: '这个文件正在导入，请稍后再看。', en: 'This file is being imported just now; look again in a moment.' }
  throw new ClearError(req, 409, message, { code: 'already-imported', page: known.id })
}

/**
 * Reads and cuts a page, and keeps the plan with the request. Stores nothing.
 * @throws {ClearError} 400 or 413 for a file that cannot be read, 409 for one that is imported already.
 */
export const readPage = async (req: PayloadRequest, bytes: Uint8Array, fileName: string): Promise<PagePlan> => {
  const source = read(req, bytes, fileName)
  await refuseKnown(req, source.sha256)
  const plan = { segmentation: cutPage(source), source }
  req.context[KEY] = plan
  return plan
}

/** The plan of {@link readPage}. */
export const planOf = (req: PayloadRequest): PagePlan => {
  const plan = req.context[KEY] as PagePlan | undefined
  if (!plan) throw new Error('A page was created without its source having been read.')
  return plan
}
