import { describe, expect, it } from 'vitest'

import { checkDocument } from '../../../src/http/graphql/checkDocument'
import { Refusal } from '../../../src/http/Refusal'

const refusalOf = (query: unknown): string => {
  try {
    checkDocument(query)
    return 'none'
  } catch (error) {
    if (error instanceof Refusal) return error.text.en
    throw error
  }
}

describe('a GraphQL question to the editors’ half', () => {
  it.each([
    ['a list in an argument', `{ Articles(where: ${'['.repeat(5_000)}`], ['objects in an argument', `{ Articles(where: ${'{a:'.repeat(3_000)}`], ['a list in a type', `query($a: ${'['.repeat(5_000)}`],
  ])('is refused in words before it is parsed when %s is nested too deep', (_what, query) => {
    expect(refusalOf(query)).toBe('The GraphQL query has brackets nested deeper than 100 levels.')
  })

  it('is refused when it is too long, or no GraphQL', () => {
    expect(refusalOf(`{ Articles { docs { ${'id '.repeat(10_000)} } } }`)).toContain('more than 10000 tokens')
    expect(refusalOf('{ Articles(')).toContain('cannot be read')
    expect(refusalOf('{ Articles(where: "')).toContain('cannot be read')
    expect(refusalOf(7)).toContain('must come as')
  })

  it('is let through as the desk asks it', () => {
    expect(refusalOf('query ($stage: Article_stage_Input) { Articles(where: { AND: [{ OR: [{ stage: { equals: $stage } }] }] }) { docs { id } } }')).toBe('none')
  })
})
