import { eraseEndpoint } from '../../erasure/eraseEndpoint'
import { eraseField } from '../../erasure/eraseField'
import { label } from '../../fields/label'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { logField } from '../../log/logField'
import { workflowFields } from '../../workflow/fields'
import { workflowNotice } from '../../workflow/noticeField'
import { proofreadCollection } from '../../workflow/proofreadCollection'
import { joinedIntoField } from '../Joins/joinedIntoField'
import { joinNotice } from '../Joins/joinNotice'
import { withoutJoined } from '../Joins/withoutJoined'
import { placeFields } from './fields/placeFields'
import { textFields } from './fields/textFields'
import { setPlace } from './hooks/setPlace'

export const Articles = proofreadCollection('articles', {
  labels: { singular: label('稿件', 'Article'), plural: label('稿件', 'Articles') },
  admin: {
    baseFilter: withoutJoined,
    description: label('从版面切出、待校对与批准的稿件。读者只见已批准的文本。', 'Cut from a page, corrected, approved. Readers see the approved text only.'),
    listSearchableFields: ['headline', 'kicker', 'subheadline', 'byline'],
  },
  columns: ['confidence'],
  endpoints: [eraseEndpoint('articles')],
  setPlace,
  title: 'headline',
  fields: [workflowNotice, joinNotice, ...textFields, ...workflowFields, joinedIntoField, ...placeFields, ...staffTimestamps, logField, eraseField],
})
