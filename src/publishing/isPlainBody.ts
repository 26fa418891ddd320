import { everyPart, lexicalBody } from '../editorial/lexicalBody'
import { canonicalJson } from './canonicalJson'

/**
 * Whether a stored body is exactly what its own paragraphs make: whatever else stands in it (formats, links, words beside
 * words) is in no hash and could reach readers.
 */
export const isPlainBody = (body: unknown): boolean =>
  body === null || body === undefined || canonicalJson(lexicalBody(everyPart(body))) === canonicalJson(body)
