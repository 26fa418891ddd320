import { escapeHtml } from '../../publishing/escapeHtml'

const url = (type: string, template: string): string => `  <Url type="${type}" template="${escapeHtml(template)}"/>`

/** So many characters the standard allows for a name. */
const SHORT_NAME = 16
const LONG_NAME = 48

const cut = (name: string, length: number): string => escapeHtml([...name].slice(0, length).join('').trim())

/**
 * How browsers and feed readers search here (OpenSearch 1.1).
 * @param base where absolute addresses begin, without a slash at the end. @param siteName what the site is called.
 */
export const openSearchDescription = (base: string, siteName: string): string => [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
  `  <ShortName>${cut(siteName, SHORT_NAME)}</ShortName>`,
  '  <Description>检索已公布的报纸文章 · Search the published newspaper articles</Description>',
  `  <LongName>${cut(siteName, LONG_NAME)}</LongName>`,
  '  <InputEncoding>UTF-8</InputEncoding>',
  '  <OutputEncoding>UTF-8</OutputEncoding>',
  '  <Language>zh</Language>',
  url('text/html', `${base}/search?q={searchTerms}`),
  url('application/atom+xml', `${base}/feeds/search.atom?q={searchTerms}`),
  url('application/json', `${base}/api/v1/search?q={searchTerms}`),
  url('application/opensearchdescription+xml', `${base}/opensearch.xml`).replace('<Url ', '<Url rel="self" '),
  '</OpenSearchDescription>',
  '',
].join('\n')
