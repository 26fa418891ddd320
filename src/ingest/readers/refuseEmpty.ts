import { UnreadableSource } from './UnreadableSource'

/** @throws UnreadableSource `empty` for a file of 0 bytes */
export function refuseEmpty(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableSource('empty', 'The file is empty (0 bytes): export it again.', '文件是空的（0 字节）：请重新导出。')
}
