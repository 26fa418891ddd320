import type { PayloadRequest } from 'payload'

import type { Bilingual } from '../../editorial/bilingual'
import { ClearError } from '../../errors'
import type { HistoryEntry } from './articleTexts'

const COPY: Bilingual = { zh: '请从旧稿抄回需要的文字。', en: 'Copy what you need from the old text.' }

const WORDS: Record<string, { deed: Bilingual; todo: Bilingual }> = {
  join: {
    deed: { zh: '接上另一篇', en: 'joined with another article' },
    todo: { zh: '若此后无人改动，可先拆开；否则请从旧稿抄回需要的文字。', en: 'Take the two apart first, if nobody has changed them since; else copy what you need from the old text.' },
  },
  joinInto: { deed: { zh: '并入另一篇', en: 'joined into another article' }, todo: COPY },
  recut: {
    deed: { zh: '重新切分', en: 'cut anew' },
    todo: { zh: '若此后无人改动，可先撤销这次切分；否则请从旧稿抄回需要的文字。', en: 'Undo that cut first, if nobody has worked on the texts since; else copy what you need from the old text.' },
  },
  uncut: { deed: { zh: '撤销切分', en: 'put back by undoing a cut' }, todo: COPY },
  unjoin: { deed: { zh: '拆开', en: 'taken apart' }, todo: COPY },
}

/** Which deed, at which revision, by whom and when: `第 4 号“重新切分”（编辑甲，2023-06-19）` */
const whichOf = ({ action, at, revision, who }: HistoryEntry): Bilingual => {
  const words = WORDS[action]?.deed ?? { zh: action, en: action }
  const day = at.slice(0, 10)
  return {
    zh: `第 ${revision} 号“${words.zh}”（${who?.name ?? '程序'}，${day}）`,
    en: `at revision ${revision} it was ${words.en} (${who?.name ?? 'the program'}, ${day})`,
  }
}

/**
 * 409 `cut-since`: its characters belong to other articles now, or to this one alone, so that the old text would have them
 * twice, or not at all. `data.deed` and `data.at` (a revision) say which deed stands between.
 * @param recut the cut or join; null when only the source lines differ: its page was imported again.
 */
export const cutSince = (req: PayloadRequest, old: number, recut: HistoryEntry | null): ClearError => {
  const which = recut ? whichOf(recut) : { zh: '所在版面的重新导入', en: 'its page was imported again' }
  const todo = (recut && WORDS[recut.action]?.todo) ?? COPY
  return new ClearError(req, 409, {
    zh: `第 ${old} 号之后，${which.zh}改变了这篇所含的文字，整篇恢复会丢失或重复文字；没有改动任何内容。${todo.zh}`,
    en: `Since revision ${old} the article has come to hold other text (${which.en}), and restoring it whole would lose or double some; nothing was changed. ${todo.en}`,
  }, { at: recut?.revision ?? null, code: 'cut-since', deed: recut?.action ?? 'lines' })
}
