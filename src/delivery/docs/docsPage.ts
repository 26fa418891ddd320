import { createHash } from 'node:crypto'

import { escapeHtml } from '../../publishing/escapeHtml'
import type { Bilingual } from '../../editorial/bilingual'
import { DOCS_WORDS, INTRO_ZH, SECTION_NAMES } from './DOCS_WORDS'
import { PROBLEMS } from './PROBLEMS'

type Language = keyof Bilingual
type Schema = { allOf?: Schema[]; anyOf?: Schema[]; const?: unknown; default?: unknown; description?: string; enum?: unknown[]; examples?: unknown[]; type?: string; $ref?: string }
type Parameter = { description?: string; example?: unknown; examples?: Record<string, { value?: unknown }>; in: string; name: string; required?: boolean; schema: Schema }
type Answer = { content?: Record<string, { schema?: Schema }>; description?: string }
type Operation = { description?: string; operationId?: string; parameters?: Parameter[]; responses?: Record<string, Answer>; summary?: string; tags?: string[] }
type Document = { info?: { description?: string; title?: string }; paths?: Record<string, Record<string, Operation>>; tags?: { description?: string; name: string }[] }

const STYLE = `:root{color-scheme:light dark;font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
body{margin:0 auto;max-width:60rem;padding:1.5rem}h1,h2,h3{line-height:1.3}h3{margin:2rem 0 .25rem}
body{overflow-wrap:break-word}code,pre{font:.9em/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem;border:1px solid #8886;border-radius:.3rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8884;padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}
td:not(:first-child){overflow-wrap:anywhere}td:nth-child(2){min-width:6em}nav ul{columns:3;padding-left:1.2rem}@media(max-width:40rem){nav ul{columns:1}td,th{padding-right:.4rem}}`

/** Backticks in descriptions are code: `` `first` `` → `<code>first</code>` */
const prose = (text = ''): string => escapeHtml(text).replace(/`([^`]*)`/gu, '<code>$1</code>')

/** `{ allOf: [{ type: 'string', examples: ['2023-06-19'] }] }` → `string, like 2023-06-19` */
const kindOf = ({ allOf, anyOf, const: only, enum: values, examples, type }: Schema): string => {
  const choices = values ?? (only === undefined ? null : [only])
  if (choices) return choices.map(String).join(' | ')
  if (anyOf) return anyOf.map(kindOf).join(' | ')
  if (allOf) return [...new Set(allOf.map(kindOf).filter((kind) => kind !== ''))].join(', ')
  return `${type ?? ''}${examples?.length ? `, like ${String(examples[0])}` : ''}`
}

const typeOf = (schema: Schema): string => `${kindOf(schema)}${schema.default === undefined || schema.default === '' ? '' : ` = ${String(schema.default)}`}`

/** OpenAPI has the examples of a parameter beside its schema. */
const examplesOf = ({ example, examples = {} }: Parameter): unknown[] => (example === undefined ? Object.values(examples).map(({ value }) => value) : [example])

const parameterRow = (parameter: Parameter): string => {
  const { description, in: place, name, required, schema } = parameter
  const kind = typeOf({ examples: examplesOf(parameter), ...schema })
  return `<tr><td><code>${escapeHtml(name)}</code>${required && place === 'query' ? ' *' : ''}</td><td>${escapeHtml(kind)}</td><td>${prose(description ?? schema.description)}</td></tr>`
}

const answerRow = ([status, { content = {}, description }]: [string, Answer]): string =>
  `<tr><td>${escapeHtml(status)}</td><td>${escapeHtml(Object.keys(content).join(', '))}</td><td>${prose(description === 'Default Response' ? '' : description)}</td></tr>`

const table = (rows: string[], first: Bilingual, language: Language): string =>
  `<table><thead><tr>${[first, DOCS_WORDS.type, DOCS_WORDS.meaning].map((words) => `<th scope="col">${words[language]}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`

const operation = (path: string, method: string, language: Language, { description, operationId, parameters = [], responses = {}, summary }: Operation): string => `
<h3 id="${escapeHtml(operationId ?? path)}">${escapeHtml(summary ?? path)}</h3>
<p><code>${method.toUpperCase()} ${escapeHtml(path)}</code></p>
<p>${prose(description)}</p>
${parameters.length > 0 ? table(parameters.map(parameterRow), DOCS_WORDS.parameter, language) : ''}
${table(Object.entries(responses).map(answerRow), DOCS_WORDS.answer, language)}`

const sectionsOf = ({ paths = {}, tags = [] }: Document, language: Language): { html: string; name: string; title: string }[] =>
  tags.map(({ description = '', name }) => ({
    name,
    title: language === 'zh' ? (SECTION_NAMES[name] ?? description) : description,
    html: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).filter(([, each]) => each.tags?.[0] === name).map(([method, each]) => operation(path, method, language, each))).join(''),
  })).filter(({ html }) => html !== '')

/** The OpenAPI document as a page for people: it loads nothing and runs nothing. @param language of the page's own words. */
export const docsPage = (document: object, language: Language): { html: string; policy: string } => {
  const described = document as Document
  const sections = sectionsOf(described, language)
  const say = (words: Bilingual): string => prose(words[language])
  const other = language === 'zh' ? 'en' : 'zh'
  const [title, problems] = [escapeHtml(`${described.info?.title ?? ''} API`), say(DOCS_WORDS.problems)]
  const style = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`
  return {
    policy: `default-src 'none'; style-src ${style}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    html: `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="service-desc" type="application/json" href="/api/v1/openapi.json"><style>${STYLE}</style></head>
<body><header><h1>${title}</h1><p>${prose(language === 'zh' ? INTRO_ZH : described.info?.description)}</p>
<p><a href="/api/v1/openapi.json">OpenAPI 3.1</a> · <a href="/?lang=${language}">${say(DOCS_WORDS.home)}</a> · <a href="/docs?lang=${other}" hreflang="${other}" lang="${other}">${say(DOCS_WORDS.otherLanguage)}</a></p></header>
<nav aria-label="${say(DOCS_WORDS.sections)}"><ul>${sections.map(({ name, title: of }) => `<li><a href="#of-${name}">${escapeHtml(of)}</a></li>`).join('')}<li><a href="#problems">${problems}</a></li></ul></nav>
<main>${sections.map(({ html, name, title: of }) => `<section><h2 id="of-${name}">${escapeHtml(of)}</h2>${html}</section>`).join('')}
<section><h2 id="problems">${problems}</h2><p>${say(DOCS_WORDS.problemsIntro)}</p>
<dl>${Object.entries(PROBLEMS).map(([code, words]) => `<dt id="${code}"><code>${code}</code></dt><dd>${prose(words)}</dd>`).join('')}</dl></section></main></body></html>`,
  }
}
