/**
 * Where a file that METS names may lie beside it, the likeliest first; a URL is never fetched, but its file may have been
 * brought along.
 *
 * `file://./text/0001.xml` → `text/0001.xml`, `0001.xml`; `C:\\scan\\text\\0001.xml` → `scan/text/0001.xml`, `text/0001.xml`, `0001.xml`
 *
 * @param use of the group the file is in, which is often the name of its folder
 */
export function hrefPaths(href: string, use: string | undefined): string[] {
  const bare = href.trim().replace(/[?#].*$/u, '').replace(/^[a-z][a-z\d+.-]+:(?:\/\/[^/\\.]*)?/iu, '').replace(/^[a-z]:(?=[\\/])/iu, '')
  const parts = decoded(bare).split(/[\\/]+/u).filter((part) => part !== '' && part !== '.')
  const kept = parts.slice(parts.lastIndexOf('..') + 1)
  if (kept.length === 0) return []
  const ends = kept.map((_, at) => kept.slice(at).join('/'))
  return [...new Set([...ends.slice(0, 1), ...ends.slice(1).slice(-3), ...(use && !/[\\/]/u.test(use) ? [`${use}/${kept.at(-1)}`] : [])])]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
