import { label } from '../../fields/label'
import type { OpenMark } from '../../editorial/jumps/openMarks'
import type { SideView } from '../../workflow/joinView'
import type { Words } from '../shared/useWords'

/** 第1版, 要闻, 版次不明 */
export const pageName = ({ name, number }: { name: string | null; number: number | null }): Words =>
  number === null ? label(name ?? '版次不明', name ?? 'page unknown') : label(`第${number}版`, `page ${number}`)

/** 第1版、第2版 */
export const pagesOf = ({ pages }: { pages: { name: string | null; number: number | null }[] }): Words => {
  const all = pages.length > 0 ? pages.map(pageName) : [label('版次不明', 'page unknown')]
  return label(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '))
}

/** 《夏粮收购开秤》, 无标题的一篇 */
export const titleOf = ({ headline }: Pick<SideView, 'headline'>): Words => (headline ? label(`《${headline}》`, `“${headline}”`) : label('无标题的一篇', 'a text without a headline'))

const both = (first: Words, second: Words, make: (a: string, b: string) => [zh: string, en: string]): Words =>
  label(make(first.zh, second.zh)[0], make(first.en, second.en)[1])

export const WORDS = {
  beginning: label('续文起', 'Continuation begins'),
  byHand: label('指定转版…', 'Name a continuation…'),
  byHandCancel: label('取消', 'Cancel'),
  byHandFailed: label('这一期的稿件读取失败；请重新载入本页。', 'The articles of this issue could not be read; reload this page.'),
  byHandFew: label('这一期还不足两篇稿件。', 'This issue has fewer than two articles.'),
  byHandFirst: label('前文（先登的一篇）', 'First part'),
  byHandHelp: label('导入时没有看出的转版，在这里指定前后两篇；然后在上面的列表里核对接缝，再接上。', 'Where the import saw no continuation, name the two articles here; then look at the seam in the list above, and join them.'),
  byHandLoading: label('正在读取这一期的稿件…', 'Reading the articles of this issue…'),
  byHandPropose: label('列入待定', 'Put on the list'),
  byHandProposed: label('已列入待定，请核对接缝。', 'On the list; look at the seam.'),
  byHandSame: label('前文与续文是同一篇。', 'The first part and the continuation are the same article.'),
  byHandSearch: label('输入版次或标题查找', 'Type a page or a headline'),
  byHandSecond: label('续文（接在后面的一篇）', 'Continuation'),
  cannot: label('现在不能接：', 'Not possible now: '),
  changed: label('接上后已有改动，不能再拆开。', 'Changed since it was joined; it cannot be taken apart any more.'),
  confirm: label('接上', 'Join'),
  dismiss: label('不是', 'Not this'),
  ending: label('前文末', 'First part ends'),
  failed: label('转版提示读取失败；请重新载入本页。', 'The joins could not be read; reload this page.'),
  group: label('转版', 'Joins'),
  list: (count: number) => label(`转版待定（${count}）`, `Articles that may go on elsewhere (${count})`),
  none: label('没有待定的转版。', 'No joins are waiting.'),
  open: label('打开那一篇', 'Open it'),
  openOf: (side: SideView) => label(`打开${pagesOf(side).zh}那篇`, `Open that of ${pagesOf(side).en}`),
  reasons: label('依据：', 'Because: '),
  seam: label('接缝', 'Seam'),
  undo: label('拆开', 'Take apart'),
  unsaved: label('本页有未保存的改动；先保存，再决定。', 'There are unsaved changes on this page; save them first.'),
  confirmed: label('已接上。', 'Joined.'),
  dismissed: label('已记下：不是。', 'Noted: they do not belong together.'),
  undone: label('已拆开。', 'Taken apart.'),

  /** 印有“下转2版”：第2版尚未导入。 */
  openMark: ({ direction, isImported, page, text }: OpenMark) => {
    const way = direction === 'to' ? 'goes on on' : 'comes from'
    return isImported
      ? label(`印有“${text}”：第${page}版已导入，没有找到可接的文字；请对照原版。`, `Says “${text}”: it ${way} page ${page}, which is imported, but nothing fitting was found there; compare with the print.`)
      : label(`印有“${text}”：第${page}版尚未导入；导入后会提示可接的文字。`, `Says “${text}”: it ${way} page ${page}, which is not imported yet; once it is, what fits is proposed here.`)
  },

  /** 这篇在第1版印有“下转2版”，可能接第2版《…》 */
  mayGoOn: (from: SideView, to: SideView) =>
    both(pagesOf(from), pagesOf(to), (a, b) => [
      `这篇在${a}${from.mark ? `印有“${from.mark}”，` : '，'}可能接${b}${titleOf(to).zh}`,
      `This article on ${a}${from.mark ? ` says “${from.mark}” and` : ''} may go on in ${titleOf(to).en} on ${b}`,
    ]),
  mayComeFrom: (from: SideView, to: SideView) =>
    both(pagesOf(to), pagesOf(from), (a, b) => [
      `这篇在${a}${to.mark ? `印有“${to.mark}”，` : '，'}可能是${b}${titleOf(from).zh}的续文`,
      `This text on ${a}${to.mark ? ` says “${to.mark}” and` : ''} may be the continuation of ${titleOf(from).en} on ${b}`,
    ]),
  mayBelong: (from: SideView, to: SideView) =>
    both(pagesOf(from), pagesOf(to), (a, b) => [
      `${a}${titleOf(from).zh}${from.mark ? `印有“${from.mark}”，` : ''}可能接${b}${to.headline && to.headline !== from.headline ? titleOf(to).zh : '的续文'}`,
      `${titleOf(from).en} on ${a}${from.mark ? ` says “${from.mark}” and` : ''} may go on in ${titleOf(to).en} on ${b}`,
    ]),
  madeOf: (from: SideView) => label(`由${pagesOf(from).zh}接成。`, `Joined from ${pagesOf(from).en}.`),
  wentTo: (from: SideView) =>
    label(`已接到${pagesOf(from).zh}${titleOf(from).zh}，在那里校对、批准。`, `This is part of ${titleOf(from).en} on ${pagesOf(from).en} now, and is corrected and approved there.`),
}
