import type { ClientField } from 'payload'
import { describe, expect, it } from 'vitest'

import { changedFields } from '../../../src/admin/shared/changedFields'

const text = (name: string, admin = {}): ClientField => ({ admin, label: { en: name, zh: name }, name, type: 'text' }) as ClientField

describe('what somebody else changed in a row', () => {
  it('is named in the order of the form, with what a line of text says now', () => {
    const fields = [text('title'), { fields: [text('credit')], type: 'row' } as ClientField, { label: '图片', name: 'image', type: 'upload' } as ClientField]
    const before = { credit: '新华社', image: 'a', title: '夏粮' }
    expect(changedFields(fields, before, { credit: '本报', image: 'b', title: '夏粮' })).toEqual([
      { label: { en: 'credit', zh: 'credit' }, name: 'credit', now: '本报' }, { label: '图片', name: 'image', now: null },
    ])
  })

  it('is not a relation that came with what it leads to, nor a field that was empty and is', () => {
    const fields = [{ name: 'page', type: 'relationship' } as ClientField, { hasMany: true, name: 'pages', type: 'relationship' } as ClientField, text('credit')]
    expect(changedFields(fields, { page: { id: 'p', title: '第1版' }, pages: ['p'] }, { credit: null, page: 'p', pages: [{ id: 'p' }] })).toEqual([])
  })

  it('is nothing that the form does not show, and nothing that this person may not read', () => {
    const fields = [text('revision', { hidden: true }), { name: 'notice', type: 'ui' } as ClientField, { name: 'captions', type: 'join' } as ClientField, text('updatedAt'), text('secret')]
    expect(changedFields(fields, { captions: 1, notice: 1, revision: 1, secret: 's', updatedAt: 'a' }, { captions: 2, notice: 2, revision: 2, updatedAt: 'b' })).toEqual([])
  })
})
