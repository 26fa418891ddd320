/** What the server has acknowledged, and what of it must therefore be there after any fault. */
export class Ledger {
  /** `articles:id@revision` → the action that made it. */
  readonly entries = new Map<string, string>()
  /** A headline, each sent once → the document it was saved to. */
  readonly texts = new Map<string, string>()
  /** `photos:id` → fields of which only one writer changes each: the value acknowledged last, or any that was sent after it. */
  readonly rows = new Map<string, Map<string, Set<unknown>>>()
  /** Of images: the path of the file, and its size in bytes. */
  readonly files = new Map<string, number>()
  acknowledged = 0

  acted(document: string, toRevision: number, action: string): void {
    this.entries.set(`${document}@${toRevision}`, action)
  }

  /** Before it is sent: from now on it may be there. */
  sent(row: string, field: string, value: unknown): void {
    this.fieldOf(row, field).add(value)
  }

  kept(row: string, field: string, value: unknown): void {
    const values = this.fieldOf(row, field)
    values.clear()
    values.add(value)
  }

  private fieldOf(row: string, field: string): Set<unknown> {
    const fields = this.rows.get(row) ?? new Map<string, Set<unknown>>()
    this.rows.set(row, fields)
    const values = fields.get(field) ?? new Set<unknown>()
    fields.set(field, values)
    return values
  }
}
