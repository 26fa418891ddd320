import { describe, expect, it } from 'vitest'

import { checkPlace, type PublicDocument, type StoodOn } from '../../../src/verify/checkPlace'

const DOCUMENT: PublicDocument = {
  publication: { id: 'n', name: '聊城日报' },
  issue: { id: 'i', date: '2023-06-19', dateCertainty: 'inferred' },
  pages: [{ id: 'p', name: null, number: 1 }],
  photos: [{ image: { file: 'a.jpg', height: 2, id: 'm', mimeType: 'image/jpeg', sha256: 'aa', width: 3 } }, { image: null }],
}
const ROWS = {
  publications: { name: '聊城日报' }, issues: { date: '2023-06-19', dateCertainty: 'inferred' }, pages: { number: 1 },
  media: { filename: 'a.jpg', hashes: { file: 'aa' }, height: 2, mimeType: 'image/jpeg', width: 3 },
}
const IDS = { issues: 'i', media: 'm', pages: 'p', publications: 'n' }
const rowsWith = (changed: Partial<Record<keyof StoodOn, Record<string, unknown>>>): StoodOn =>
  Object.fromEntries((Object.keys(IDS) as (keyof StoodOn)[]).map((name) => [name, new Map([[IDS[name], { ...ROWS[name], ...changed[name] }]])])) as unknown as StoodOn

describe('what a public document says of where it stands', () => {
  it('is right while the rows say the same; nothing and an empty field are the same', () => {
    expect(checkPlace('articles:1', DOCUMENT, rowsWith({}))).toEqual([])
  })

  it.each([
    ['publications', 'n', { name: '别的报' }, 'its name is 别的报; what is public of articles:1 was approved with 聊城日报'],
    ['issues', 'i', { date: '1999-01-01' }, 'its date is 1999-01-01; what is public of articles:1 was approved with 2023-06-19'],
    ['pages', 'p', { number: 2 }, 'its number is 2; what is public of articles:1 was approved with 1'],
    ['media', 'm', { filename: 'b.jpg' }, 'its filename is b.jpg; what is public of articles:1 was approved with a.jpg'],
    ['media', 'm', { hashes: { file: 'bb' } }, 'its hashes.file is bb; what is public of articles:1 was approved with aa'],
  ] as const)('is told of the %s when it is another', (collection, id, changed, what) => {
    expect(checkPlace('articles:1', DOCUMENT, rowsWith({ [collection]: changed })).map((problem) => [problem.where, problem.what])).toEqual([[`${collection}:${id}`, what]])
  })

  it('says nothing of a row that is not there, which is told elsewhere', () => {
    expect(checkPlace('articles:1', DOCUMENT, { issues: new Map(), media: new Map(), pages: new Map(), publications: new Map() })).toEqual([])
  })
})
