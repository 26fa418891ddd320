import { type Field } from 'payload'

import { label } from '../../../fields/label'
import { staffRowId } from '../../../fields/staffRowId'
import { bodyEditor } from '../bodyEditor'

const LONGEST_LINE = 1_000

const line = (name: string, zh: string, en: string): Field => ({
  name, type: 'text', label: label(zh, en), maxLength: LONGEST_LINE,
})

/** The article as it is read, in the order it is printed. */
export const textFields: Field[] = [
  line('kicker', '引题', 'Kicker'),
  {
    name: 'headline', type: 'text', index: true, label: label('主题', 'Headline'), maxLength: LONGEST_LINE,
    admin: { components: { Cell: '/admin/HeadlineCell#HeadlineCell' } },
  },
  line('subheadline', '副题', 'Subheadline'),
  line('byline', '署名（如所印）', 'Byline (as printed)'),
  {
    name: 'authors', type: 'array', label: label('作者', 'Authors'),
    labels: { singular: label('作者', 'Author'), plural: label('作者', 'Authors') },
    admin: { components: { RowLabel: '/admin/AuthorLabel#AuthorLabel' }, initCollapsed: true },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', required: true, label: label('姓名', 'Name'), maxLength: 200 },
          { name: 'role', type: 'text', label: label('身份', 'Role'), maxLength: 100 },
        ],
      },
      staffRowId,
    ],
  },
  line('dateline', '电头', 'Dateline'),
  { name: 'body', type: 'richText', editor: bodyEditor, label: label('正文', 'Body') },
]
