import { describe, expect, it } from 'vitest'

import { hrefOfLog } from '../../../src/admin/log/hrefOfLog'
import { reasonOf } from '../../../src/admin/log/reasonOf'
import { reasonOfRestoring } from '../../../src/desk/history/restoredFrom'
import { saidOf } from '../../../src/log/saidOf'

describe('a reason in the log', () => {
  it.each([
    ['join', '+ articles:a1', '接上：', 'articles:a1'],
    ['join', '→ articles:a1', '并入：', 'articles:a1'],
    ['unjoin', '+ articles:a1', '拆出：', 'articles:a1'],
    ['unjoin', '→ articles:a1', '拆自：', 'articles:a1'],
    ['recut', 'pages:a1', '版面：', 'pages:a1'],
    ['renew', 'captions:a1 approve', '因改动：', 'captions:a1'],
    ['renew', 'issues:a1 2024-01-02 printed', '因改动：', 'issues:a1'],
  ] as const)('of the program’s own for %s, “%s”, is said in words, and names the document', (action, reason, zh, document) => {
    expect(reasonOf({ action, reason })).toEqual({ document, words: expect.objectContaining({ zh }) as unknown })
  })

  it('says of an override that it was one, and why; and of a text brought back, from where', () => {
    expect(reasonOf({ action: 'approve', reason: 'override: 夜班\n只有一人' })).toMatchObject({ said: '夜班\n只有一人', words: { en: 'Override (one person corrected and approved): ' } })
    expect(reasonOf({ action: 'approve', reason: 'override:' })).toEqual({ words: expect.objectContaining({ zh: '例外（一人修改并批准）；原因已依法删除' }) as unknown })
    expect(reasonOf({ action: 'edit', reason: reasonOfRestoring(3) })).toEqual({ words: { en: 'Restored the text of revision 3', zh: '恢复第 3 号的文字' } })
  })

  it('says that the publication lets one person do both, with what they said, if anything', () => {
    const words = expect.objectContaining({ zh: '一人修改并批准（该报一人即可）。' }) as unknown
    expect(reasonOf({ action: 'approve', reason: 'one-pair: 夜班' })).toEqual({ said: '夜班', words })
    expect(reasonOf({ action: 'approve', reason: 'one-pair:' })).toEqual({ said: undefined, words })
  })

  it('says in words of which changes a webhook tells', () => {
    const made = saidOf(null, { kinds: ['created', 'erased'], name: '接收方 "created"' })
    expect(reasonOf({ action: 'create', reason: made })).toEqual({
      words: { en: 'Told of: Created, Erased; Name: "接收方 \\"created\\""', zh: '通知哪些变动：首次公开、依法删除；名称："接收方 \\"created\\""' },
    })
    const changed = saidOf({ kinds: ['created', 'corrected'] }, { kinds: ['withdrawn'] })
    expect(reasonOf({ action: 'change', reason: changed }).words?.zh).toBe('通知哪些变动：首次公开、更正 → 撤稿')
  })

  it('says which fields of a person or a publication were changed, from what to what', () => {
    expect(reasonOf({ action: 'change', reason: saidOf({ role: 'editor' }, { role: 'admin' }, ['password']) })).toEqual({
      words: { en: 'Role: Editor → Admin; Password', zh: '角色：编辑 → 管理员；密码' },
    })
    const told = saidOf({ name: 'a\nrole: "editor"', onePairIsEnough: false, place: null }, { name: 'null "b"', onePairIsEnough: true, place: 'true' })
    expect(reasonOf({ action: 'change', reason: told }).words?.en).toBe(
      'Name: "a\\nrole: \\"editor\\"" → "null \\"b\\""; One pair of eyes is enough: no → yes; Place of publication: (empty) → "true"',
    )
    expect(reasonOf({ action: 'delete', reason: '重复的版面' })).toEqual({ said: '重复的版面' })
  })

  it('of a person is their words, whatever they look like', () => {
    for (const reason of ['缺字', 'override: 见附页', '+ articles:1', '← revision:3']) {
      expect(reasonOf({ action: 'return', reason })).toEqual({ said: reason })
    }
    expect(reasonOf({ action: 'claim', reason: null })).toEqual({})
  })
})

describe('the address of the log', () => {
  it('says only what it is narrowed down to', () => {
    expect(hrefOfLog('/admin', { day: '', document: 'articles:1', page: '', person: '' })).toBe('/admin/log?document=articles%3A1')
    expect(hrefOfLog('/admin', { day: '', person: '' })).toBe('/admin/log')
  })
})
