import { label } from '../../fields/label'

/** What a receiver is told of, in people's words; `ping` is a trial. */
export const KIND_LABELS = {
  corrected: label('更正', 'Corrected'), created: label('首次公开', 'Created'), erased: label('依法删除', 'Erased'), ping: label('测试', 'Trial'),
  restored: label('恢复公开', 'Restored'), withdrawn: label('撤稿', 'Withdrawn'),
} as const
