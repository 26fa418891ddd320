import type { App } from '../app'
import { PUBLIC_FIELDS } from './publicFields'
import { SECRET } from './secrets'

type Named = { kind: string; name: string | null; ofType: Named | null }
type Field = { name: string; type: Named }
type Type = { fields: Field[] | null; inputFields: Field[] | null; name: string }

const TYPES: Record<string, { one: string; many: string }> = {
  articles: { one: 'Article', many: 'Articles' },
  captions: { one: 'Caption', many: 'Captions' },
  issues: { one: 'Issue', many: 'Issues' },
  media: { one: 'Media', many: 'allMedia' },
  pages: { one: 'Page', many: 'Pages' },
  photos: { one: 'Photo', many: 'Photos' },
  publications: { one: 'Publication', many: 'Publications' },
}

const INTROSPECTION = `{ __schema { types { name
  fields { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
  inputFields { name type { kind name ofType { kind name ofType { kind name } } } } } } }`

const bottom = (type: Named): Named => (type.ofType ? bottom(type.ofType) : type)

/**
 * Questions by GraphQL, made from the schema itself, so that no type or field is forgotten: what may be shown, fields
 * that must stay empty, and filters and orders that must be refused.
 */
export const graphqlProbes = async (
  app: App,
  articles: string[],
): Promise<{ hiddenFields: string[]; hiddenFilters: string[]; shown: string[] }> => {
  const { data } = (await app.graphql(INTROSPECTION)).body
  const types = new Map((data.__schema.types as Type[]).map((type) => [type.name, type]))
  const selection = (field: Field): string => {
    const { kind, name } = bottom(field.type)
    if (kind !== 'OBJECT' && kind !== 'UNION') return field.name
    if (kind === 'UNION') return `${field.name} { __typename }`
    const inner = types.get(name ?? '')?.fields ?? []
    if (inner.some((each) => each.name === 'docs')) return `${field.name} { docs { id } }`
    return `${field.name} { ${inner.some((each) => each.name === 'id') ? 'id' : selection(inner[0] as Field)} }`
  }

  const shown: string[] = ['{ Access { canAccessAdmin } }', '{ meUser { user { id } } }', '{ initializedUser }']
  const hiddenFields: string[] = []
  const hiddenFilters: string[] = []
  for (const [slug, { many, one }] of Object.entries(TYPES)) {
    const type = types.get(one)
    if (!type?.fields) throw new Error(`The schema has no type ${one}.`)
    const mayKnow = PUBLIC_FIELDS[slug] ?? []
    const open = type.fields.filter(({ name }) => mayKnow.includes(name)).map(selection).join(' ')
    for (const args of ['', '(draft: true)', '(limit: 0)', '(pagination: false)', '(sort: "-id", draft: true)']) {
      shown.push(`{ ${many}${args} { totalDocs totalPages docs { ${open} } } }`)
    }
    shown.push(
      `query A { ...Q } fragment Q on Query { x: ${many}(draft: true, where: {}) { ...L } y: ${many} { ...L } } fragment L on ${many} { totalDocs docs { ...D } } fragment D on ${one} { z: id ${open} }`,
    )
    shown.push(`{ count${many === 'allMedia' ? 'allMedia' : many} { totalDocs } }`)

    for (const field of type.fields.filter(({ name }) => !mayKnow.includes(name))) {
      // Joins are empty of what is not approved; what is approved may stand in them.
      const isJoin = selection(field).includes('docs {')
      ;(isJoin ? shown : hiddenFields).push(`{ ${many}(draft: true) { docs { ${selection(field)} } } }`, `{ ${many} { docs { again: ${selection(field)} } } }`)
      hiddenFilters.push(`{ ${many}(sort: "${field.name}") { totalDocs } }`)
    }
    for (const input of types.get(`${one}_where`)?.inputFields ?? []) {
      const [name = ''] = input.name.split('__')
      if (['AND', 'OR'].includes(name) || mayKnow.includes(name)) continue
      hiddenFilters.push(
        `{ ${many}(where: { ${input.name}: { exists: true } }) { totalDocs } }`,
        `{ ${many}(where: { AND: [{ OR: [{ ${input.name}: { exists: true } }] }] }, draft: true) { totalDocs } }`,
      )
    }
  }
  for (const id of articles) {
    shown.push(`{ Article(id: "${id}", draft: true) { id headline stage assignee { id name } problemNote } }`)
  }
  for (const word of [SECRET, '公开']) shown.push(`{ Articles(where: { headline: { like: "${word}" } }) { totalDocs docs { headline } } }`)
  for (const path of ['approvedBy.name', 'approvedBy.hash', 'assignee.email', 'pages.contentHash']) hiddenFilters.push(`{ Articles(sort: "${path}") { totalDocs } }`)
  return { hiddenFields, hiddenFilters, shown }
}
