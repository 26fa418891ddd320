import type { Bilingual } from './bilingual'
import type { Stage } from './stages'

/** What people call the stages. */
export const STAGE_NAMES: Record<Stage, Bilingual> = {
  unproofed: { zh: '未校', en: 'Unproofed' },
  proofing: { zh: '校对中', en: 'Proofing' },
  proofed: { zh: '待审', en: 'Proofed' },
  approved: { zh: '已批准', en: 'Approved' },
  withdrawn: { zh: '已撤稿', en: 'Withdrawn' },
  joined: { zh: '已并入', en: 'Joined' },
  erased: { zh: '已依法删除', en: 'Erased' },
}
