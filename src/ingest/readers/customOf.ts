export interface Custom {
  /** What the region is: `structure {type:heading;}` */
  type?: string
  /** Its place in the reading order. */
  index?: number
  /** The article it is of. */
  article?: string
}

/**
 * Reads the attribute `custom` of PAGE XML, which Transkribus and others write like CSS.
 *
 * `readingOrder {index:3;} structure {id:a12; type:article;}` → index 3, article a12
 */
export function customOf(attribute: string | undefined): Custom {
  const custom: Custom = {}
  for (const [, name, body] of attribute?.matchAll(/([\w-]{1,64})\s*\{([^{}]*)\}/gu) ?? []) {
    const values = new Map(
      (body ?? '').split(';').flatMap((pair): [string, string][] => {
        const at = pair.indexOf(':')
        return at < 0 ? [] : [[pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()]]
      }),
    )
    const type = values.get('type')
    const id = values.get('id')
    const isArticle = type?.toLowerCase() === 'article' || name === 'article'
    if (name === 'readingOrder' && /^\d{1,6}$/u.test(values.get('index') ?? '')) custom.index = Number(values.get('index'))
    else if (isArticle && id) custom.article = id
    else if (name === 'structure' && type && !isArticle) custom.type = type
  }
  return custom
}
