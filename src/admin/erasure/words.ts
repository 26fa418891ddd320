import { label } from '../../fields/label'
import type { Words } from '../shared/useWords'

export const WORDS = {
  agree: label('我确认永久删除，知道无法恢复', 'I confirm that it is erased for good and cannot be brought back'),
  button: label('依法删除…', 'Erase by law…'),
  cancel: label('取消', 'Cancel'),
  confirm: label('永久删除', 'Erase for good'),
  done: label('已依法删除。', 'It was erased.'),
  erasing: label('删除中…', 'Erasing…'),
  facsimile: (n: number) => label(`版面图 ${n}`, `Facsimile ${n}`),
  facsimiles: label('版面图上仍能读到这些文字，请另行处理：', 'These images of its page still show it; see to them as well:'),
  log: label('已在操作日志记下：谁、何时、依据什么。', 'The log has who erased it, when and why.'),
  nothingLeft: label('没有留下需要另行处理的版面图。', 'No image of its page is left to see to.'),
  photos: label('它的图片与说明仍在，须逐一依法删除：', 'Its photos and their captions are still there; erase each by itself:'),
  reading: label('正在读取要删除的是哪一件…', 'Reading what is to be erased…'),
  reason: label('依据（如判决书文号；不要引用要删除的内容）', 'By what (the number of a judgement; do not quote what is to be erased)'),
  title: label('依法删除', 'Erase by law'),
  untitled: label('（无题）', '(untitled)'),
} as const

export type Erasable = 'articles' | 'captions' | 'photos'

const GONE = label(
  '从正文、历史版本、批准版、版面原文与原文件中删除，无法恢复；对外只答“已依法删除”。',
  'go from the text, all versions, approved documents, the page’s source lines and file. They cannot be brought back; readers are told that it was erased.',
)

const about = (zh: [string, string], en: [string, string]): Words => label(`${zh[0]}${GONE.zh}${zh[1]}`, `${en[0]} ${GONE.en} ${en[1]}`)

/** What goes, and what stays. */
export const ASK: Record<Erasable, Words> = {
  articles: about(
    ['这篇稿件的全部文字将', '它的图片和图片说明不会随之删除：须在各自的页面上逐一依法删除。'],
    ['All words of this article', 'Its photos and their captions stay: each is erased by itself, from its own form.'],
  ),
  captions: about(
    ['这条图片说明的全部文字将', '图片的文件、内容与署名一并删除（别处也在用的图片文件会留下）。所属稿件不会删除。'],
    ['All words of this caption', 'The image, subject and credit of its photo go with it (an image that is used elsewhere as well stays). Its article stays.'],
  ),
  photos: about(
    ['这个图片的文件、内容与署名，连同它的全部说明文字，将', '别处也在用的图片文件会留下。所属稿件不会删除。'],
    ['The image, subject and credit of this photo, and the words of all its captions,', 'An image that is used elsewhere as well stays. Its article stays.'],
  ),
}

/** What an erasure does not reach, and what it leaves: known before it is done. */
export const STAYS: readonly Words[] = [
  label('备份和数据库的旧副本里仍有这些文字，须由人另行处理（见 docs/security.md）。', 'Backups and older copies of the database still hold it, until somebody deals with them by hand (docs/security.md).'),
  label('从版面切出的，那一版此后不能重新导入，否则会把它带回来。', 'If it was cut from a page, that page cannot be imported again, which would bring it back.'),
  label('操作日志里留下谁、何时、依据什么；依据只有编辑和管理员看得到，不对外公开。', 'The log keeps who erased it, when, and by what. Editors and admins see by what; readers never do.'),
]

/** What was done, when it is. */
export const DONE: Record<Erasable, Words> = {
  articles: label('这篇稿件的文字已从各处删除；备份须另行处理。', 'The words of this article were erased everywhere; backups are to be dealt with by hand.'),
  captions: label('这条图片说明的文字和它的图片已从各处删除；备份须另行处理。', 'The words of this caption and its photo were erased everywhere; backups are to be dealt with by hand.'),
  photos: label('这个图片和它的说明文字已从各处删除；备份须另行处理。', 'This photo and the words of its captions were erased everywhere; backups are to be dealt with by hand.'),
}
