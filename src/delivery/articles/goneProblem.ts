import { Problem } from '../Problem'
import type { TextRow } from './TextRow'

/** What is told of a text that is not public any more: why, and since when. */
export const goneProblem = ({ changedAt, reason, state }: Pick<TextRow, 'changedAt' | 'reason' | 'state'>): Problem =>
  state === 'erased'
    ? new Problem(451, 'erased', { zh: '已依法删除。', en: 'Erased for legal reasons.' }, { erasedAt: changedAt })
    : new Problem(410, 'withdrawn', {
      zh: `已撤回：${reason ?? ''}`, en: `Withdrawn: ${reason ?? ''}`,
    }, { reason, withdrawnAt: changedAt })
