import type { SheetRole, SheetUnit } from '../../editorial/cutting/sheet'
import { label } from '../../fields/label'
import type { Words } from '../shared/useWords'

export const SHEET_ROLE_WORDS: Record<SheetRole, Words> = {
  body: label('正文', 'Body'),
  byline: label('署名', 'Byline'),
  caption: label('图说', 'Caption'),
  crosshead: label('小标题', 'Crosshead'),
  furniture: label('附属', 'Furniture'),
  headline: label('主题', 'Headline'),
  kicker: label('引题', 'Kicker'),
  note: label('编者按', 'Note'),
  subheadline: label('副题', 'Subheadline'),
}

export const KIND_WORDS: Record<SheetUnit['kind'], Words> = {
  article: label('稿件', 'Articles'),
  caption: label('图片说明', 'Captions'),
  furniture: label('版面附属', 'Furniture'),
}

/** What became of steps that were done again on what stands there now. `why` the next one cannot be. */
const doneAgain = (fit: number, of: number, why?: Words): Words =>
  why
    ? label(`${of} 步中重做了前 ${fit} 步，第 ${fit + 1} 步做不了：${why.zh}`, `the first ${fit} of ${of} steps were done again. Step ${fit + 1} cannot be done: ${why.en}`)
    : label(`${of} 步切分都已重做，尚未保存。`, `all ${of} steps were done again and are not saved yet.`)

export const WORDS = {
  atEdge: label('已到头，不能再移。', 'It is at the end already.'),
  confirmLeave: label('有未保存的切分；离开后存在本机，下次打开本版时可接着做。确定离开？', 'The cuts are not saved. They are kept in this browser and offered when you open the page again. Leave?'),
  correctFirst: label('到校对台更正', 'Correct it on the desk'),
  deleted: label('（文字已删）', '(text deleted)'),
  did: (what: string) => label(`${what}：已做，尚未保存。`, `${what}: done, not saved yet.`),
  discard: label('放弃未保存的', 'Discard unsaved'),
  discarded: label('已放弃未保存的切分。', 'The unsaved cuts were discarded.'),
  empty: label('（无文字）', '(no text)'),
  form: label('版面表单', 'Form of the page'),
  joins: label('转版接续（本期）', 'Joins over pages (issue)'),
  kept: (at: string, n: number) => label(`上次在这台电脑上（${at}）做的 ${n} 步切分没有存到服务器。`, `${n === 1 ? 'One step' : `${n} steps`} of cutting done here (${at}) did not reach the server.`),
  keptDrop: label('放弃这些步骤', 'Drop them'),
  keptPast: label('此后版面已变动：别人重新切分或导入了它，也可能那次保存其实已经到达。这些步骤不能再用；请看清现状后重做。', 'The page has changed since: somebody cut or imported it anew, or the steps were saved after all. They can no longer be done; look at the page as it is and do again what is missing.'),
  keptTakeUp: label('接着做', 'Take them up'),
  keptTitle: label('本机存有未保存的切分', 'Unsaved cuts were kept in this browser'),
  lines: label('版面各行', 'Lines of the page'),
  linesOf: (n: number) => label(`${n} 行`, n === 1 ? '1 line' : `${n} lines`),
  linked: (badge: string) => label(`配 ${badge}`, `with ${badge}`),
  loading: label('正在读取版面…', 'Reading the page…'),
  lockMark: label('锁', 'lock'),
  locked: label('已锁定', 'Locked'),
  made: label('新', 'New'),
  noArticle: label('不配稿件', 'No article'),
  notCaption: label('请先把光标放在图片说明的行上。', 'Go to a line of a caption first.'),
  noLine: label('版上没有可切分的行。', 'The page has no lines to cut.'),
  nothingToRedo: label('没有可重做的步骤。', 'There is nothing to redo.'),
  nothingToSave: label('没有未保存的切分。', 'Nothing is unsaved.'),
  nothingToUndo: label('没有可撤销的步骤。', 'There is nothing to undo.'),
  open: label('打开', 'Open'),
  otherPage: label('在他版的行', 'Lines on other pages'),
  pickArticle: label('图片配给哪篇稿件？', 'Which article does the photo belong to?'),
  pickHint: label('键入标号，或用 ↑ ↓ 选择，Enter 确定。', 'Type the badge, or choose with ↑ ↓ and Enter.'),
  pickMerge: (badge: string) => label(`${badge} 整篇并入哪一单元？`, `Merge all of ${badge} with which unit?`),
  pickMove: (n: number) => label(`把 ${n} 行移到哪一单元？`, n === 1 ? 'Move the line to which unit?' : `Move ${n} lines to which unit?`),
  pickRole: (n: number) => label(`${n} 行定为什么？`, n === 1 ? 'What is the line?' : `What are the ${n} lines?`),
  printed: (text: string) => label(`原文：${text}`, `Source: ${text}`),
  redone: label('已重做。', 'Done again.'),
  reload: label('重新载入', 'Reload'),
  reloaded: (fit: number, of: number, why?: Words) => of === 0 ? label('已重新载入。', 'Reloaded.') : label(`已重新载入；${doneAgain(fit, of, why).zh}`, `Reloaded: ${doneAgain(fit, of, why).en}`),
  revert: label('撤销这次切分', 'Undo this cut'),
  reverted: label('已撤销上次保存的切分，版面恢复原样。', 'The last saved cut was undone; the page is as it was.'),
  save: label('保存', 'Save'),
  saved: label('已保存。', 'Saved.'),
  saving: label('正在保存…', 'Saving…'),
  selected: (n: number) => label(`已选 ${n} 行`, n === 1 ? '1 line selected' : `${n} lines selected`),
  stale: (name: string) => label(`有变动的是 ${name}。`, `What was changed: ${name}.`),
  startsHere: label('起', 'starts'),
  takenUp: (fit: number, of: number, why?: Words) => label(`已接着上次：${doneAgain(fit, of, why).zh}`, `Taken up: ${doneAgain(fit, of, why).en}`),
  thePage: label('本版', 'the page'),
  tools: label('切分', 'Cutting'),
  tooMany: (n: number) => label(`已有 ${n} 步；请先保存。`, `There are ${n} steps; save them first.`),
  typed: label('手写（不在原文行上）：', 'Typed, on no source line: '),
  undone: label('已撤销。', 'Undone.'),
  units: label('切分版面', 'Cut the page'),
  unitsOnPage: label('版上各单元', 'Units of the page'),
  unsaved: (n: number) => label(`${n} 步未保存`, n === 1 ? '1 step not saved' : `${n} steps not saved`),
}
