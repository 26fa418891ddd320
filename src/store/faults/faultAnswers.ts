import type { Bilingual } from '../../editorial/bilingual'
import type { StorageFault } from './storageFault'

type Answer = {
  /** For programs. */
  code: string
  /** Seconds. */
  retryAfter: number
  status: 503 | 507
  text: Bilingual
}

/** What a client is told: what happened to its request, and what to do. Where things lie is for the server's log alone. */
export const FAULT_ANSWERS: Record<StorageFault, Answer> = {
  full: {
    code: 'storage-full', retryAfter: 60, status: 507,
    text: {
      zh: '服务器的磁盘已满，没有保存任何内容。请告诉管理员；腾出空间后用同样的内容再试。',
      en: 'The disk of the server is full, and nothing was saved. Tell an admin; once there is space, send the same again.',
    },
  },
  busy: {
    code: 'storage-busy', retryAfter: 5, status: 503,
    text: {
      zh: '数据库正忙于别的写入，没有保存任何内容；请稍后再试。',
      en: 'The database was busy with other writes, and nothing was saved; try again soon.',
    },
  },
  broken: {
    code: 'storage-broken', retryAfter: 60, status: 503,
    text: {
      zh: '服务器的磁盘或数据库文件读写出错，这次请求没有完成。请告诉管理员（reissue doctor 与 reissue verify 会说明出了什么问题）。',
      en: 'The disk or the database file of the server fails, and the request was not carried out. Tell an admin (reissue doctor and reissue verify say what is wrong).',
    },
  },
  unreachable: {
    code: 'database-unreachable', retryAfter: 5, status: 503,
    text: {
      zh: '数据库没有回答。如果这是一次保存，可能已经存下，也可能没有：请稍后重新读取，再决定是否重发；同一修订号不会写入两次。',
      en: 'The database does not answer. If this was a write, it may have been made or not: read again soon before you send it again; the same revision is never written twice.',
    },
  },
}
