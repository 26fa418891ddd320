/** Of everybody in a bench's database. */
export const STAFF_PASSWORD = 'correct-horse-battery'
