import type { FastifyError } from 'fastify'

import type { Bilingual } from '../../editorial/bilingual'

/** What a schema finds wrong, with the schema itself where it is told (`verbose` of Ajv, createApp.ts). */
export type Fault = NonNullable<FastifyError['validation']>[number] & { parentSchema?: Record<string, unknown> }

type Words = (fault: Fault) => Bilingual

const KINDS: Readonly<Record<string, Bilingual>> = {
  boolean: { zh: '须为 true 或 false', en: 'it must be true or false' },
  integer: { zh: '须为整数', en: 'it must be a whole number' },
  number: { zh: '须为数字', en: 'it must be a number' },
  string: { zh: '只能给一次', en: 'it can be given once only' },
}

const OTHERWISE: Bilingual = { zh: '其值不合要求', en: 'its value is not one that can be asked for' }

/** From where to where a number may go; the schema says the other end as well, so that nobody has to try. */
const bounds: Words = ({ keyword, params, parentSchema }) => {
  const [least, most] = [parentSchema?.minimum ?? (keyword === 'minimum' ? params.limit : undefined), parentSchema?.maximum ?? (keyword === 'maximum' ? params.limit : undefined)]
  if (least === undefined) return { zh: `不能大于 ${most}`, en: `it must not be more than ${most}` }
  if (most === undefined) return { zh: `不能小于 ${least}`, en: `it must not be less than ${least}` }
  return { zh: `须在 ${least} 到 ${most} 之间`, en: `it must be from ${least} to ${most}` }
}

const characters = (count: unknown): string => (count === 1 ? '1 character' : `${count} characters`)

/** What a pattern wants, by the member it is of. */
const PATTERNS: Readonly<Record<string, Bilingual>> = {
  n: { zh: '须为版本号，从 1 起', en: 'it must be a version’s number, from 1' },
  year: { zh: '须为四位数的年份，如 2023', en: 'it must be a year of four digits, like 2023' },
}

const FORMATS: Readonly<Record<string, Bilingual>> = {
  date: { zh: '须为实有的日期，写作 YYYY-MM-DD，如 2023-06-19', en: 'it must be a day that exists, written YYYY-MM-DD, like 2023-06-19' },
}

const WORDS: Readonly<Record<string, Words>> = {
  enum: ({ params }) => {
    const values = (params.allowedValues as unknown[]).map(String)
    return { zh: `须为以下之一：${values.join('、')}`, en: `it must be one of: ${values.join(', ')}` }
  },
  format: ({ params }) => FORMATS[String(params.format)] ?? OTHERWISE,
  maximum: bounds,
  maxLength: ({ params }) => ({ zh: `不能超过 ${params.limit} 个字符`, en: `it must not be longer than ${characters(params.limit)}` }),
  minimum: bounds,
  minLength: ({ params }) => ({ zh: `不能少于 ${params.limit} 个字符`, en: `it must have at least ${characters(params.limit)}` }),
  pattern: ({ instancePath }) => PATTERNS[instancePath.slice(1)] ?? OTHERWISE,
  type: ({ params }) => KINDS[String(params.type)] ?? OTHERWISE,
}

const membersOf = ({ parentSchema }: Fault): string[] => Object.keys((parentSchema?.properties ?? {}) as object)

const unknown = (fault: Fault, name: string): Bilingual => {
  const there = membersOf(fault)
  return {
    zh: `没有参数“${name}”${there.length > 0 ? `；可用的有：${there.join('、')}` : ''}。`,
    en: `There is no parameter “${name}”${there.length > 0 ? `; there are: ${there.join(', ')}` : ''}.`,
  }
}

/**
 * What is wrong with a request, as a sentence for people.
 * @param name of the member it is about; empty where it is about the whole.
 * @param isAddress whether that is a part of the address, and no parameter.
 * @example `参数“limit”不能这样写：须在 1 到 100 之间。`
 */
export const faultInWords = (fault: Fault, name: string, isAddress: boolean): Bilingual => {
  if (fault.keyword === 'additionalProperties') return unknown(fault, name)
  if (fault.keyword === 'required') return { zh: `缺少参数“${name}”。`, en: `The parameter “${name}” is missing.` }
  const { en, zh } = WORDS[fault.keyword]?.(fault) ?? OTHERWISE
  const named = name === '' ? '' : `“${name}”`
  return {
    zh: `${isAddress ? `地址${named && `中的${named}`}` : `参数${named}`}不能这样写：${zh}。`,
    en: `The ${isAddress ? 'part' : 'parameter'}${named && ` ${named}`}${isAddress ? ' of the address' : ''} cannot be used: ${en}.`,
  }
}
