import type { Issue } from '../../payload-types'
import { label } from '../../fields/label'

type Certainty = Issue['dateCertainty']

/** How certain the date of an issue is, as people choose it: on an issue, on an import, and by `--certainty`. */
export const DATE_CERTAINTIES: { label: { en: string; zh: string }; value: Certainty }[] = [
  { label: label('报头所印', 'Printed on the paper'), value: 'printed' },
  { label: label('据内容推断', 'Inferred from the content'), value: 'inferred' },
  { label: label('存疑', 'Uncertain'), value: 'uncertain' },
]
