import type { DeskAnswer } from '../../../desk/DeskAnswer'
import { askApi } from '../../shared/askApi'
import { documentsOf } from './DeskDocument'
import type { DeskModel } from './DeskModel'

const idsOf = (documents: readonly { id: string }[]): string => documents.map(({ id }) => id).join(' ')

/** Asks the server anew for all but the texts: whose it is, what may be done, and the source lines, which a cut has changed. */
export const reloadDesk = async (model: DeskModel): Promise<void> => {
  const { api, language } = model.options
  const asked = await askApi<DeskAnswer>('GET', `${api}/desk/${model.article.id}`, { language })
  if (!asked.ok) return
  model.answer = asked.body
  model.assignee = asked.body.article.assignee
  const now = documentsOf(asked.body)
  for (const document of model.documents) {
    const found = now.find(({ collection, id }) => collection === document.collection && id === document.id)
    document.lines = found?.lines ?? []
    if (found) model.setPermissions(document, { permissions: found.permissions, stage: found.stage })
  }
  model.lines = model.documents.flatMap(({ lines }) => lines)
  model.marks?.setLines(model.lines)
  model.update({ isOutdated: idsOf(now) !== idsOf(model.documents) })
}
