import { objectId } from './objectId'

type Schema = { tables: Record<string, unknown> }
type Column = { dataType?: string; defaultFn?: () => unknown }

/**
 * Lets SQLite give its rows the ids that MongoDB gives, in place of UUIDs: an archive then moves from one database to the
 * other with every id as it is, and with the log, whose chain covers the ids (src/backup).
 */
export const giveObjectIds = <S extends Schema>({ schema }: { schema: S }): S => {
  for (const table of Object.values(schema.tables) as { id?: Column }[]) {
    if (table.id?.dataType === 'string' && table.id.defaultFn) table.id.defaultFn = objectId
  }
  return schema
}
