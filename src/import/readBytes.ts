import type { PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import { readOnePage, type SourcePage, UnreadableSource } from '../ingest'

/** Why a file cannot become a page, in Chinese. */
export const IN_CHINESE: Record<UnreadableSource['code'], string> = {
  empty: '文件是空的',
  blank: '文件里只有空白',
  'too-large': '文件太大',
  binary: '这不是文本文件',
  encoding: '无法识别文字编码，请存为 UTF-8 或 GB18030',
  'unsupported-format': '暂不支持这种格式',
  'wrong-format': '内容与所说的格式不符',
  damaged: '文件已损坏',
  'several-pages': '这个文件不止一版，请用“导入任务”或命令导入',
  'missing-file': '缺少它所指的文件',
}

/** What is wrong with a file, for people. */
export const unreadable = (req: PayloadRequest, fileName: string, error: UnreadableSource): ClearError =>
  new ClearError(
    req,
    error.code === 'too-large' ? 413 : 400,
    { zh: `“${fileName}”未导入：${IN_CHINESE[error.code]}。（${error.message}）`, en: error.message },
    { code: error.code },
  )

/** Reads the bytes of one page. @throws {ClearError} 400 or 413 for a file that cannot be read. */
export const readBytes = async (req: PayloadRequest, bytes: Uint8Array, fileName: string): Promise<SourcePage> => {
  try {
    return await readOnePage(bytes, { fileName })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw unreadable(req, fileName, error)
  }
}
