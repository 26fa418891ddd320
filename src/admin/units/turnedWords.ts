import type { Turned } from '../../editorial/cutting/turnedRoles'
import { shortened } from '../../editorial/shortened'
import { label } from '../../fields/label'
import type { Words } from '../shared/useWords'
import { SHEET_ROLE_WORDS } from './words'

const MOST_NAMED = 3

const one = ({ from, text, to }: Turned): Words => {
  const [was, is, words] = [SHEET_ROLE_WORDS[from], SHEET_ROLE_WORDS[to], shortened(text.replaceAll('\n', ' '))]
  return label(`${was.zh}→${is.zh}：“${words}”`, `${was.en} → ${is.en}: “${words}”`)
}

/** What an operation turned besides what was asked of it. @example `角色已变：主题→小标题：“全县春播过半”。` */
export const turnedWords = (turned: readonly Turned[]): Words => {
  const [named, more] = [turned.slice(0, MOST_NAMED).map(one), turned.length - MOST_NAMED]
  return label(
    `角色已变：${named.map(({ zh }) => zh).join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。`,
    `Turned: ${named.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  )
}
