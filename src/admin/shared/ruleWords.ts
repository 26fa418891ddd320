import type { SuspectRule } from '../../editorial/proofing'
import { label } from '../../fields/label'
import type { Words } from './useWords'

export const RULE_WORDS: Record<SuspectRule, Words> = {
  'foreign-character': label('异体字符', 'Foreign character'),
  'ascii-punctuation': label('半角标点', 'ASCII punctuation'),
  unbalanced: label('引号括号不配对', 'Unbalanced'),
  'doubled-run': label('重复文字', 'Doubled run'),
  'digits-spaced': label('数字夹空格', 'Spaced digits'),
  'joined-lines': label('行尾相接处', 'Joined lines'),
}
