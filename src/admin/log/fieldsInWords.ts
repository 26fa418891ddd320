import { KIND_LABELS } from '../../collections/Webhooks/kindLabels'
import { label } from '../../fields/label'
import type { Words } from '../shared/useWords'

const FIELDS = {
  email: label('电子邮件', 'E-mail'),
  facsimilesArePublic: label('版面图对读者公开', 'Facsimiles are public'),
  fromStart: label('从头开始', 'From the beginning'),
  isActive: label('启用', 'Active'),
  kinds: label('通知哪些变动', 'Told of'),
  name: label('名称', 'Name'),
  onePairIsEnough: label('一人即可', 'One pair of eyes is enough'),
  password: label('密码', 'Password'),
  place: label('出版地', 'Place of publication'),
  publications: label('只限这些报纸', 'Only these publications'),
  role: label('角色', 'Role'),
  secret: label('签名密钥', 'Signing secret'),
  url: label('网址', 'Address'),
} as const satisfies Record<string, Words>

const VALUES: Readonly<Record<string, Words>> = {
  '"admin"': label('管理员', 'Admin'), '"editor"': label('编辑', 'Editor'), '"proofreader"': label('校对', 'Proofreader'),
  false: label('否', 'no'), null: label('（空）', '(empty)'), true: label('是', 'yes'),
}

/** A list of kinds as JSON. */
const LIST = /\[(?:"(?:[^"\\]|\\.)*",?)*\]/gu

/** @example kindsIn('["created","corrected"]', 'zh') // → 首次公开、更正 */
const kindsIn = (list: string, language: keyof Words): string => {
  const kinds = JSON.parse(list) as string[]
  const words = kinds.map((kind) => (kind in KIND_LABELS ? KIND_LABELS[kind as keyof typeof KIND_LABELS][language] : kind))
  return words.join(language === 'zh' ? '、' : ', ') || (VALUES.null as Words)[language]
}

const LINE = new RegExp(`^(?<name>${Object.keys(FIELDS).join('|')})(?:: (?<values>.*))?$`, 'u')
/** One value as JSON. */
const VALUE = /"(?:[^"\\]|\\.)*"|true|false|null/gu

const line = (text: string, language: keyof Words): string | null => {
  const { name, values } = LINE.exec(text)?.groups ?? {}
  if (!name) return null
  const field = FIELDS[name as keyof typeof FIELDS][language]
  if (values === undefined) return field
  const said = name === 'kinds' ? values.replace(LIST, (list) => kindsIn(list, language)) : values.replace(VALUE, (value) => (name === 'role' || !value.startsWith('"') ? VALUES[value]?.[language] : undefined) ?? value)
  return language === 'zh' ? `${field}：${said}` : `${field}: ${said}`
}

/**
 * What src/log/saidOf.ts has written, as people read it.
 * @example fieldsInWords('role: "proofreader" → "editor"\npassword') // → 角色：校对 → 编辑；密码
 * @returns null for what is nothing of the kind.
 */
export const fieldsInWords = (reason: string): Words | null => {
  const of = (language: keyof Words): (string | null)[] => reason.split('\n').map((text) => line(text, language))
  return of('zh').includes(null) ? null : label(of('zh').join('；'), of('en').join('; '))
}
