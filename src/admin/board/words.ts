import { label } from '../../fields/label'

export const WORDS = {
  all: label('合计', 'All'),
  approve: label('到队列中审定', 'Approve in the queue'),
  board: label('本期进度', 'Board of the issue'),
  caption: label('图片说明', 'Caption'),
  counts: label('稿件与图片说明合计，各计入其首版。', 'Articles and captions together, each on its first page.'),
  done: (done: number, all: number) => label(`已批准 ${done} / ${all} 篇`, `${done} of ${all} approved`),
  elsewhere: label('不在任何版上', 'On no page'),
  free: label('到队列中认领', 'Claim in the queue'),
  issue: label('打开这一期', 'Open the issue'),
  left: (left: number) => label(`还剩 ${left} 篇`, `${left} left`),
  noPages: label('这一期还没有版面。', 'This issue has no page yet.'),
  noPeople: label('现在没有人在校对这一期。', 'Nobody is proofreading this issue now.'),
  noProblems: label('没有标记问题。', 'No problem is noted.'),
  page: label('版', 'Page'),
  people: label('谁在校对', 'Who works on what'),
  person: (name: string, n: number, lapsed: number) => label(
    `${name}：${n} 篇${lapsed > 0 ? `，其中 ${lapsed} 篇认领已过期` : ''}`,
    `${name}: ${n}${lapsed > 0 ? `, ${lapsed} of them with a lapsed claim` : ''}`,
  ),
  problems: label('问题', 'Problems'),
  progress: label('进度', 'Progress'),
  reread: label('重新统计', 'Count again'),
  untitled: label('（无标题）', '(untitled)'),
}
