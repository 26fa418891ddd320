/** How the admin shows times, whether they are kept as dates or as text: by the clocks of the house, since Payload's own are by the browser's. */
export const TIME_COMPONENTS = { Cell: '/admin/shared/TimeCell#TimeCell', Field: '/admin/shared/TimeField#TimeField' }
