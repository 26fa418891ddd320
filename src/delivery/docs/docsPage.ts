import { createHash } from 'node:crypto'

import { escapeHtml } from '../../publishing/escapeHtml'
import { PROBLEMS } from './PROBLEMS'

type Schema = { default?: unknown; description?: string; enum?: unknown[]; type?: string; $ref?: string }
type Parameter = { description?: string; in: string; name: string; required?: boolean; schema: Schema }
type Answer = { content?: Record<string, { schema?: Schema }>; description?: string }
type Operation = { description?: string; operationId?: string; parameters?: Parameter[]; responses?: Record<string, Answer>; summary?: string; tags?: string[] }
type Document = { info?: { description?: string; title?: string }; paths?: Record<string, Record<string, Operation>>; tags?: { description?: string; name: string }[] }

const STYLE = `:root{color-scheme:light dark;font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
body{margin:0 auto;max-width:60rem;padding:1.5rem}h1,h2,h3{line-height:1.3}h3{margin:2rem 0 .25rem}
code,pre{font:.9em/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem;border:1px solid #8886;border-radius:.3rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8884;padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}
nav ul{columns:3;padding-left:1.2rem}@media(max-width:40rem){nav ul{columns:1}td:nth-child(2){display:none}}`

/** Backticks in descriptions are code: `` `first` `` → `<code>first</code>` */
const prose = (text = ''): string => escapeHtml(text).replace(/`([^`]*)`/gu, '<code>$1</code>')

const typeOf = ({ default: standard, enum: values, type = '' }: Schema): string =>
  `${values ? values.map(String).join(' | ') : type}${standard === undefined ? '' : ` = ${String(standard)}`}`

const parameterRow = ({ description, in: place, name, required, schema }: Parameter): string =>
  `<tr><td><code>${escapeHtml(name)}</code>${required && place === 'query' ? ' *' : ''}</td><td>${escapeHtml(typeOf(schema))}</td><td>${prose(description ?? schema.description)}</td></tr>`

const answerRow = ([status, { content = {}, description }]: [string, Answer]): string =>
  `<tr><td>${escapeHtml(status)}</td><td>${escapeHtml(Object.keys(content).join(', '))}</td><td>${prose(description === 'Default Response' ? '' : description)}</td></tr>`

const operation = (path: string, method: string, { description, operationId, parameters = [], responses = {}, summary }: Operation): string => `
<h3 id="${escapeHtml(operationId ?? path)}">${escapeHtml(summary ?? path)}</h3>
<p><code>${method.toUpperCase()} ${escapeHtml(path)}</code></p>
<p>${prose(description)}</p>
${parameters.length > 0 ? `<table><thead><tr><th>Parameter</th><th>Type</th><th></th></tr></thead><tbody>${parameters.map(parameterRow).join('')}</tbody></table>` : ''}
<table><thead><tr><th>Answer</th><th>Type</th><th></th></tr></thead><tbody>${Object.entries(responses).map(answerRow).join('')}</tbody></table>`

const sectionsOf = ({ paths = {}, tags = [] }: Document): { html: string; name: string; title: string }[] =>
  tags.map(({ description = '', name }) => ({
    name,
    title: description,
    html: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).filter(([, each]) => each.tags?.[0] === name).map(([method, each]) => operation(path, method, each))).join(''),
  })).filter(({ html }) => html !== '')

/** The OpenAPI document as a page for people: it loads nothing and runs nothing. */
export const docsPage = (document: object): { html: string; policy: string } => {
  const described = document as Document
  const sections = sectionsOf(described)
  const style = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`
  return {
    policy: `default-src 'none'; style-src ${style}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(described.info?.title ?? '')} API</title><link rel="service-desc" type="application/json" href="/api/v1/openapi.json"><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(described.info?.title ?? '')} API</h1><p>${prose(described.info?.description)}</p>
<p><a href="/api/v1/openapi.json">OpenAPI 3.1</a> · <a href="/">首页 Home</a></p></header>
<nav aria-label="Sections"><ul>${sections.map(({ name, title }) => `<li><a href="#${name}">${escapeHtml(title)}</a></li>`).join('')}<li><a href="#problems">Problems</a></li></ul></nav>
<main>${sections.map(({ html, name, title }) => `<section><h2 id="${name}">${escapeHtml(title)}</h2>${html}</section>`).join('')}
<section><h2 id="problems">Problems</h2><p>Errors are <code>application/problem+json</code> (RFC 9457); <code>code</code> is for programs.</p>
<dl>${Object.entries(PROBLEMS).map(([code, words]) => `<dt id="${code}"><code>${code}</code></dt><dd>${prose(words)}</dd>`).join('')}</dl></section></main></body></html>`,
  }
}
