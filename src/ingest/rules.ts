/** What a warning means and what a person should do, in both languages. */
export interface Rule {
  zh: string
  en: string
  /** What to do. */
  todo: { zh: string; en: string }
}

/** Every warning the ingest can give. A new one is an entry here; `message` of a warning may say more than the entry. */
export const RULES = {
  'headline-missing': {
    zh: '未找到标题', en: 'no headline found beside this text',
    todo: { zh: '在版面上找出标题', en: 'look for it on the page' },
  },
  'headline-split': {
    zh: '引题、主题、副题的划分不确定', en: 'which line is the headline is a guess',
    todo: { zh: '与原版对照', en: 'compare with print' },
  },
  'note-placed': {
    zh: '编者按按内容归入本文', en: 'the note was placed by what it speaks of',
    todo: { zh: '核对是否属于本文', en: 'check that it belongs here' },
  },
  'order-unsure': {
    zh: '标题在正文前还是后不确定', en: 'whether headlines stand above or below their texts is a guess',
    todo: { zh: '核对每篇的标题', en: 'check the headline of each article' },
  },
  truncated: {
    zh: '正文在句中中断', en: 'the text stops in mid-sentence',
    todo: { zh: '在版面或转版上找下文', en: 'look for the rest on the page or where it continues' },
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
