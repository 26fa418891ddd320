/** What stands in place of a file that held an erased text. */
export const ERASED_FILE = 'erased'
