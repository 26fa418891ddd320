import type { PermittedAction, Stage } from '../../editorial/stages'
import { label } from '../../fields/label'
import type { Words } from './useWords'

const APPROVED = label('此稿已批准，读者看到的就是它。要修改请点“更正”。', 'This is approved, and what readers get. To change it, press “Correct”.')
const ASK_EDITOR = label('此稿已批准，读者看到的就是它。要修改请找编辑更正。', 'This is approved, and what readers get. To change it, ask an editor.')

const WHY_NOT: Partial<Record<Stage, Words>> = {
  erased: label('已依法删除，只留下这条记录；依据见操作日志。', 'It was erased as the law demands; only this record is left. The log says by what.'),
  proofed: label('此稿正在等待批准。编辑退回后才能修改。', 'This waits for approval. It can be changed once an editor returns it.'),
  proofing: label('此稿由他人认领。请其放回，或请编辑接手。', 'Somebody else has claimed this. Ask them to release it, or an editor to take it over.'),
  withdrawn: label('此稿已撤稿。恢复后才能修改。', 'This is withdrawn. It can be changed once it is restored.'),
}

type Asked = { actions: readonly PermittedAction[]; cannotEdit: string | null; stage: Stage }

const wordsOf = ({ actions, stage }: Asked): Words | null => {
  if (stage === 'approved') return actions.some(({ action }) => action === 'correct') ? APPROVED : ASK_EDITOR
  return WHY_NOT[stage] ?? null
}

/**
 * Why a text that this person cannot change cannot be changed, and what to do about it; of what is part of another only the
 * server knows it.
 * @returns null when they can.
 */
export const whyNotEdit = (asked: Asked, say: (words: Words) => string): string | null => {
  if (asked.cannotEdit === null) return null
  const words = wordsOf(asked)
  return words ? say(words) : asked.cannotEdit
}
