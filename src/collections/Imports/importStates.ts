import { label } from '../../fields/label'

/**
 * `uploading → queued → running → done`; a run that is stopped is `cancelled`, one with something left undone is
 * `failed`, and both go back to `queued` when they are taken up again.
 */
export const IMPORT_STATES = ['uploading', 'queued', 'running', 'done', 'cancelled', 'failed'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export const STATE_NAMES: Record<ImportState, { en: string; zh: string }> = {
  uploading: label('选择文件', 'Choosing files'),
  queued: label('排队中', 'Queued'),
  running: label('正在导入', 'Running'),
  done: label('已完成', 'Done'),
  cancelled: label('已停止', 'Stopped'),
  failed: label('有未导入的', 'Not all imported'),
}

/** Nobody is at work on it: its files may be added to, replaced and taken away. */
export const AT_REST: ImportState[] = ['uploading', 'cancelled', 'failed']
/** It is in the queue or in somebody's hands. */
export const AT_WORK: ImportState[] = ['queued', 'running']
/** What is left of it can be taken up again. */
export const STOPPED: ImportState[] = ['cancelled', 'failed']

export const FILE_STATES = ['waiting', 'done', 'failed', 'part'] as const
export type FileState = (typeof FILE_STATES)[number]
