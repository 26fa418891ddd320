import type { CheckboxField, DateField, Field, NumberField } from 'payload'

import { nobody } from '../../access/staff'
import { label } from '../../fields/label'
import { TIME_COMPONENTS } from '../../fields/TIME_COMPONENTS'
import { IMPORT_STATES, STATE_NAMES } from './importStates'

const byProgram = { create: nobody, update: nobody }
const hidden = { hidden: true } as const
/** In lists, and not in the form: the desk below it shows it. */
const inLists = { condition: () => false, disableBulkEdit: true, readOnly: true }

const count = (name: string, zh: string, en: string, admin: NumberField['admin'] = hidden): NumberField => ({
  name, type: 'number', access: byProgram, admin, defaultValue: 0, label: label(zh, en),
})
const time = (name: string, zh: string, en: string): DateField => ({
  name, type: 'date', access: byProgram, admin: { ...hidden, components: { Cell: TIME_COMPONENTS.Cell } }, label: label(zh, en),
})
const flag = (name: string): CheckboxField => ({ name, type: 'checkbox', access: byProgram, admin: hidden, defaultValue: false })

/** Written by the endpoints and by the job alone; no request can set one of them. */
export const workflowFields: Field[] = [
  { name: 'title', type: 'text', access: byProgram, admin: hidden, label: label('导入', 'Import') },
  {
    name: 'state', type: 'select', required: true, defaultValue: 'uploading', index: true, access: byProgram, admin: inLists,
    label: label('状态', 'State'),
    options: IMPORT_STATES.map((value) => ({ label: STATE_NAMES[value], value })),
  },
  count('filesCount', '文件数', 'Files'),
  count('bytes', '字节数', 'Bytes'),
  count('pagesTotal', '版面总数', 'Pages in all', inLists),
  count('pagesDone', '已处理版面', 'Pages done', inLists),
  count('pagesNew', '新导入', 'New'),
  count('pagesUnchanged', '未变', 'Unchanged'),
  count('pagesReimported', '重新导入', 'Imported again'),
  count('pagesFailed', '未导入', 'Failed', inLists),
  count('rate', '每秒版面数', 'Pages a second'),
  { name: 'current', type: 'text', access: byProgram, admin: hidden, label: label('正在处理', 'In hand') },
  { name: 'message', type: 'json', access: byProgram, admin: hidden, label: label('说明', 'Message') },
  {
    name: 'startedBy', type: 'relationship', relationTo: 'users', access: byProgram, admin: inLists, label: label('由谁开始', 'Started by'),
  },
  time('startedAt', '开始时间', 'Started at'),
  time('finishedAt', '结束时间', 'Finished at'),
  flag('isCancelAsked'),
  { name: 'owner', type: 'text', access: byProgram, admin: hidden },
  { name: 'seenAt', type: 'text', access: byProgram, admin: hidden },
]
