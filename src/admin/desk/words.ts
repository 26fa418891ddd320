import type { PartRole, SuspectRule } from '../../editorial/proofing'
import { label } from '../../fields/label'
import type { Words } from '../useWords'
import type { SaveState } from './save/SaveState'

export const PART_WORDS: Record<PartRole, Words> = {
  kicker: label('引题', 'Kicker'),
  headline: label('主题', 'Headline'),
  subheadline: label('副题', 'Subheadline'),
  byline: label('署名', 'Byline'),
  dateline: label('电头', 'Dateline'),
  paragraph: label('段', 'Para'),
  crosshead: label('小标题', 'Crosshead'),
  note: label('编者按', 'Note'),
  caption: label('图片说明', 'Caption'),
}

export const RULE_WORDS: Record<SuspectRule, Words> = {
  'foreign-character': label('异体字符', 'Foreign character'),
  'ascii-punctuation': label('半角标点', 'ASCII punctuation'),
  unbalanced: label('引号括号不配对', 'Unbalanced'),
  'doubled-run': label('重复文字', 'Doubled run'),
  'digits-spaced': label('数字夹空格', 'Spaced digits'),
  'joined-lines': label('行尾相接处', 'Joined lines'),
}

export const SAVE_WORDS: Record<SaveState, Words> = {
  saved: label('已保存', 'Saved'),
  saving: label('保存中…', 'Saving…'),
  unsaved: label('有未保存改动', 'Unsaved changes'),
  offline: label('离线（已存在本机）', 'Offline (kept in this browser)'),
  conflict: label('冲突：别人已改动', 'Conflict: changed by somebody else'),
  refused: label('服务器拒绝保存（已存在本机）', 'The server refused it (kept in this browser)'),
}

export const WORDS = {
  accept: label('采纳', 'Accept'),
  acceptAll: label('同类全部采纳', 'Accept all of this rule'),
  approval: label('审定', 'Approval'),
  assignee: (name: string) => label(`校对人：${name}`, `Assignee: ${name}`),
  back: label('回到表单', 'Open the form'),
  changes: label('改动标记', 'Changes'),
  changesList: (n: number) => label(`改动（${n}）`, `Changes (${n})`),
  close: label('关闭', 'Close'),
  confirmCaption: label('图片说明不能修改：', 'This caption cannot be changed: '),
  deletion: label('删去', 'deleted'),
  facsimile: label('版面图', 'Facsimile'),
  find: label('查找', 'Find'),
  findBar: label('查找与替换', 'Find and replace'),
  found: (at: number, of: number) => label(`${of} 处中第 ${at} 处`, `${at} of ${of}`),
  history: label('历史', 'History'),
  insertion: label('添加', 'inserted'),
  keys: label('按键（F1）', 'Keys (F1)'),
  keysTitle: label('按键', 'Keys'),
  leave: label('放过', 'Leave'),
  lines: label('原文行', 'Source lines'),
  next: label('下一处', 'Next'),
  nextNone: label('没有可认领的下一篇了。', 'There is no further article to claim.'),
  noNext: label('下一篇未能取得：', 'The next one could not be had: '),
  noSource: label('没有原文行：此稿不是从版面切出的。', 'No source lines: this was not cut from a page.'),
  noSuspects: label('没有未决的疑点。', 'No open suspects.'),
  offlineAct: label('连不上服务器，没有执行；请稍后再试。', 'The server could not be reached and nothing was done; try again in a moment.'),
  page: label('本页原文', 'The page’s source'),
  previous: label('上一处', 'Previous'),
  problem: (note: string) => label(`问题：${note}`, `Problem: ${note}`),
  proposal: label('建议改为', 'Proposed'),
  deleteIt: label('（删去）', '(delete it)'),
  pickSuspect: label('按 Alt+↓ 看第一处。', 'Press Alt+↓ for the first one.'),
  replace: label('替换', 'Replace'),
  replaceAll: label('全部替换', 'Replace all'),
  replaceWith: label('替换为', 'Replace with'),
  replacement: label('改为', 'changed to'),
  returned: (reason: string) => label(`退回原因：${reason}`, `Returned: ${reason}`),
  saveFirst: label('还有未能保存的改动；先解决它们，再送审。', 'There are changes that could not be saved; settle them first, then submit.'),
  submitNext: label('送审并打开下一篇', 'Submit and open the next'),
  suspects: label('疑点', 'Suspects'),
  suspectsOpen: (n: number) => label(`未决疑点 ${n}`, `${n} open suspects`),
  text: label('文字', 'Text'),
  textOf: (title: string) => label(`《${title}》的文字`, `The text of “${title}”`),
  tools: label('工具', 'Tools'),
  units: label('重新切分本版', 'Cut the page anew'),
  untitled: label('无标题', 'Untitled'),
}
