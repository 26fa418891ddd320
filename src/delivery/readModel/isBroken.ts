/**
 * Whether an error of SQLite says that the file itself is not what it should be: torn, without a table or a column, or with
 * rows that deny what is to be written. To try again mends none of these; to build the file anew does.
 */
export const isBroken = (error: unknown): boolean =>
  /no such (?:table|column)|has no column named|constraint failed|malformed|not a database|SQLITE_(?:CORRUPT|NOTADB)/iu.test(String(error))
