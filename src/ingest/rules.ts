/** What a warning means and what a person should do, in both languages. */
export interface Rule {
  zh: string
  en: string
  /** What to do. */
  todo: { zh: string; en: string }
}

/** Every warning the ingest can give. A new one is an entry here; `message` of a warning may say more than the entry. */
export const RULES = {
  'beside-kept': {
    zh: '重新导入时多出的文字，相邻的稿件已有人动过而保留', en: 'text that came with the new file beside an article that was kept as it is',
    todo: { zh: '核对是否应并入那篇稿件', en: 'see whether it belongs into that article' },
  },
  'characters-lost': {
    zh: '切分时丢失了字符', en: 'characters were lost in cutting',
    todo: { zh: '请连同文件报告此错误', en: 'report this with the file' },
  },
  'byline-unsure': {
    zh: '署名的断开不确定', en: 'where one name ends and the next begins is a guess',
    todo: { zh: '核对作者姓名', en: 'check the names of the authors' },
  },
  'caption-unsure': {
    zh: '按位置判为图片说明', en: 'taken for a caption by its place',
    todo: { zh: '核对是否为图片说明', en: 'check that it stands under a picture' },
  },
  'columns-crossed': {
    zh: '两栏文字被横着读成一行', en: 'two columns were read across as one line',
    todo: { zh: '逐栏重新导出，再重新导入这一版', en: 'export it column by column and import the page again' },
  },
  'continuation-alone': {
    zh: '承接别版，但本期尚无相应的转版', en: 'it continues from another page, where nothing of the issue leads here yet',
    todo: { zh: '导入那一版后核对', en: 'check it when that page is imported' },
  },
  'duplicate-page': {
    zh: '与另一版文字几乎相同', en: 'nearly the same text as another page',
    todo: { zh: '若是重复导入，请删除其中一版', en: 'delete one of the two if it was imported twice' },
  },
  mojibake: {
    zh: '文字乱码', en: 'the text is garbled',
    todo: { zh: '用正确的编码重新导出，再重新导入这一版', en: 'export it in the right encoding and import the page again' },
  },
  'nothing-cut': {
    zh: '没有切出任何稿件', en: 'no article was cut from the page',
    todo: { zh: '与原版对照；若有文章，请重新识别或更换原文件，再重新导入这一版', en: 'compare with print; if there are articles on it, recognise it anew or find a better file, and import the page again' },
  },
  'odd-characters': {
    zh: '有可疑字符', en: 'odd characters',
    todo: { zh: '对照原版改正', en: 'correct them by the page' },
  },
  'reading-order-gap': {
    zh: '阅读顺序有缺口', en: 'the reading order has gaps',
    todo: { zh: '在源文件中补全阅读顺序，再重新导入这一版', en: 'complete the reading order in the source and import the page again' },
  },
  'crosshead-unsure': {
    zh: '可能是小标题，也可能是另一篇的标题', en: 'a crosshead or the headline of another article',
    todo: { zh: '与原版对照，核对稿件的起止', en: 'compare with print where the article begins and ends' },
  },
  'headline-unlike': {
    zh: '标题的用词不见于正文', en: 'the headline has no words in common with its text',
    todo: { zh: '核对标题是否属于本文', en: 'check that the headline is of this text' },
  },
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
  'block-shared': {
    zh: '文件把同一文字块归入两篇', en: 'the file gives one block of text to two units',
    todo: { zh: '归入先出现的一篇；与原版核对', en: 'it went to the first; compare with print' },
  },
  'flow-unsure': {
    zh: '续栏归属不确定', en: 'that this column goes on with the text before is a guess',
    todo: { zh: '核对换栏处', en: 'check where the columns change' },
  },
  'markup-mended': {
    zh: '原文件有错，已按原样保留文字', en: 'the file has faults in its markup; the characters were kept as they stand',
    todo: { zh: '核对该处文字', en: 'check the text there' },
  },
  'page-blank': {
    zh: '本版没有文字', en: 'the page has no text',
    todo: { zh: '如非图片版，请重新识别', en: 'recognise it anew, unless it is a page of pictures' },
  },
  'places-missing': {
    zh: '部分行没有位置，按文字切分', en: 'lines have no place on the page, so it was cut by its text alone',
    todo: { zh: '核对各篇起止', en: 'check where the articles begin and end' },
  },
  'structure-gap': {
    zh: '文件的篇章结构与版面不符', en: 'the structure that the file states does not fit the page',
    todo: { zh: '查看“版面附属”中是否有正文', en: 'look for text of articles among the furniture' },
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
