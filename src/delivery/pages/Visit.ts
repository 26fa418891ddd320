import type { FastifyRequest } from 'fastify'

import type { Bilingual } from '../../editorial/bilingual'
import { type Language, preferredLanguage } from '../app/preferredLanguage'
import type { DeliveryContext } from '../DeliveryContext'
import { WORDS } from './WORDS'

export type Site = Pick<DeliveryContext, 'serverURL' | 'siteName'>

/** Who reads, and how: what every page is made for. */
export type Visit = {
  language: Language
  isVertical: boolean
  /** What the site is called. */
  siteName: string
  /** The address of the server, without a slash at the end. */
  base: string
  /** What was asked for, without `lang` and `layout`: `/search?q=…`. */
  path: string
  /** A link that keeps the language and the direction of the text that were chosen; `change` chooses others. */
  href: (path: string, change?: Partial<Record<'lang' | 'layout', string>>) => string
  say: (text: Bilingual) => string
}

/** A parameter of the address, once; what is given twice or is empty counts as not given. */
export const parameter = (query: unknown, name: string): string | undefined => {
  const value = (query as Record<string, unknown> | null)?.[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const withParameters = (path: string, parameters: Record<string, string | undefined>): string => {
  const [bare = '', fragment] = path.split('#', 2)
  const [pathname = '', query = ''] = bare.split('?', 2)
  const search = new URLSearchParams(query)
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) search.delete(name)
    else search.set(name, value)
  }
  const asked = search.toString()
  return `${pathname}${asked ? `?${asked}` : ''}${fragment === undefined ? '' : `#${fragment}`}`
}

const chosenLanguage = (query: unknown): Language | undefined => {
  const chosen = parameter(query, 'lang')
  return chosen === 'en' || chosen === 'zh' ? chosen : undefined
}

/** What the address says, or else the browser; 简体中文 for who names no language there is. */
export const languageOf = ({ headers, query }: FastifyRequest): Language => chosenLanguage(query) ?? preferredLanguage(headers['accept-language'], 'zh')

/** @param site what was told of it; where that is nothing, the request's own address and a name of no house. */
export const visitOf = (request: FastifyRequest, { serverURL, siteName }: Site): Visit => {
  const kept: { lang?: Language; layout?: string } = {
    lang: chosenLanguage(request.query),
    layout: parameter(request.query, 'layout') === 'vertical' ? 'vertical' : undefined,
  }
  const language = languageOf(request)
  return {
    language,
    siteName: siteName || WORDS.archive[language],
    isVertical: kept.layout !== undefined,
    base: serverURL || `${request.protocol}://${request.host}`,
    path: withParameters(request.url, { lang: undefined, layout: undefined }),
    href: (path, change = {}) => withParameters(path, { ...kept, ...change }),
    say: (text) => text[language],
  }
}
