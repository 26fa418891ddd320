import { Refusal } from './Refusal'

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/**
 * The path of a request must be text: Next answers `/api/articles/%ff` with 500, since `%ff` is no UTF-8.
 * @param url as it stands in the request line, with or without a query.
 * @throws {Refusal} 400.
 */
export const checkPath = (url: string): void => {
  const path = decoded(url.split('?', 1)[0] ?? '')
  if (path === null) {
    throw new Refusal(400, 'bad-path', { zh: '地址中有不完整的 % 编码；请检查地址。', en: 'The address has a broken % code in it; check the address.' })
  }
  if (path.includes('\0')) {
    throw new Refusal(400, 'bad-path', { zh: '地址中有空字符（%00）；请检查地址。', en: 'The address has a NUL (%00) in it; check the address.' })
  }
}
