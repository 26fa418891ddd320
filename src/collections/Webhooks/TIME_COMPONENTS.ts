/** How the admin shows a time that is kept as text: as it shows every other. */
export const TIME_COMPONENTS = { Cell: '/admin/webhooks/TimeCell#TimeCell', Field: '/admin/webhooks/TimeField#TimeField' }
