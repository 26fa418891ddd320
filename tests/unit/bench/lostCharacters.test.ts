import { describe, expect, it } from 'vitest'

import type { Api } from '../../../bench/helpers/Api'
import { lostCharacters } from '../../../bench/helpers/lostCharacters'
import { lexicalBody } from '../../../src/editorial/lexicalBody'

/** A server with one article, at the revision its last edit made. */
const serverWith = (text: string, edits: number[]): Api => ({
  must: (_method: string, path: string) =>
    Promise.resolve(path.startsWith('/log')
      ? { docs: [{ action: 'create', toRevision: 1 }, ...edits.map((toRevision) => ({ action: 'edit', toRevision }))], hasNextPage: false }
      : { body: lexicalBody([{ kind: 'paragraph', text }]), revision: edits.length + 1 }),
}) as unknown as Api

const acknowledged = [{ article: 'a', revision: 2, token: '〔1·0〕' }, { article: 'a', revision: 3, token: '〔2·0〕' }]

describe('the count of what was lost', () => {
  it('is nothing where every acknowledged edit stands once, and in the log at its revision', async () => {
    expect(await lostCharacters(serverWith('甲〔1·0〕乙〔2·0〕', [2, 3]), ['a'], acknowledged, 0)).toEqual({ characters: 0, doubled: 0, entries: 0, examples: [] })
  })

  it('is every character of an edit that is not there', async () => {
    const loss = await lostCharacters(serverWith('甲〔1·0〕乙', [2, 3]), ['a'], acknowledged, 0)
    expect([loss.characters, loss.doubled, loss.entries, loss.examples.length]).toEqual([5, 0, 0, 1])
  })

  it('tells an edit that stands there twice, and one that the log does not have', async () => {
    const loss = await lostCharacters(serverWith('〔1·0〕甲〔1·0〕乙〔2·0〕', [2, 4]), ['a'], acknowledged, 0)
    expect([loss.characters, loss.doubled, loss.entries]).toEqual([0, 1, 1])
  })

  it('tells an edit that nobody was told of, unless so many saves had no answer', async () => {
    const server = serverWith('甲〔1·0〕乙〔2·0〕', [2, 3, 4])
    expect((await lostCharacters(server, ['a'], acknowledged, 0)).examples).toHaveLength(1)
    expect((await lostCharacters(server, ['a'], acknowledged, 1)).examples).toEqual([])
  })
})
