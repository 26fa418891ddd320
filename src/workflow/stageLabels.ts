import type { Stage } from '../editorial/stages'
import { label } from '../fields/label'

export const STAGE_LABELS: Record<Stage, { en: string; zh: string }> = {
  unproofed: label('未校', 'Unproofed'),
  proofing: label('校对中', 'Proofing'),
  proofed: label('待审', 'Proofed'),
  approved: label('已批准', 'Approved'),
  withdrawn: label('已撤稿', 'Withdrawn'),
}
