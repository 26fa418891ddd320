import { Problem } from '../Problem'
import type { TextRow } from './TextRow'
import type { Withheld } from './withheldVersions'

/** What is told of a text that is not public any more: why, and since when. */
export const goneProblem = ({ changedAt, reason, state }: Pick<TextRow, 'changedAt' | 'reason' | 'state'>): Problem =>
  state === 'erased'
    ? new Problem(451, 'erased', { zh: '已依法删除。', en: 'Erased for legal reasons.' }, { erasedAt: changedAt })
    : new Problem(410, 'withdrawn', {
      zh: `已撤回：${reason ?? ''}`, en: `Withdrawn: ${reason ?? ''}`,
    }, { reason, withdrawnAt: changedAt })

/** What is told of a version that shows a caption which was withdrawn. @param id of the article, which is still there. */
export const withheldProblem = (id: string, { at, reason }: Withheld): Problem => new Problem(410, 'version-withdrawn', {
  zh: `这个版本里的图片说明已撤回：${reason ?? ''}。文章的现行版本仍可阅读。`, en: `A caption in this version was withdrawn: ${reason ?? ''}. The newest version of the article can be read.`,
}, { reason, withdrawnAt: at, article: id })
