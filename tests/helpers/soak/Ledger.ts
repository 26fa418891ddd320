/** What a field was acknowledged to be, and what was sent since and not answered: any of these may be there. */
export type Field = { kept: unknown; sent: Set<unknown> }

/** What the server has acknowledged, and what of it must therefore be there after any fault. */
export class Ledger {
  /** `articles:id@revision` → the action that made it. */
  readonly entries = new Map<string, string>()
  /** A headline, each sent once → the document it was saved to. */
  readonly texts = new Map<string, string>()
  /** `photos:id` → fields of which only one writer changes each. */
  readonly rows = new Map<string, Map<string, Field>>()
  /** Of images: the path of the file, and its size in bytes. */
  readonly files = new Map<string, number>()
  acknowledged = 0

  acted(document: string, toRevision: number, action: string): void {
    this.entries.set(`${document}@${toRevision}`, action)
  }

  /** A row as it was acknowledged to have been made. */
  made(row: string, values: Record<string, unknown>): void {
    this.rows.set(row, new Map(Object.entries(values).map(([field, kept]) => [field, { kept, sent: new Set() }])))
  }

  /** Before it is sent: from now on it may be there. */
  sent(row: string, field: string, value: unknown): void {
    this.fieldOf(row, field).sent.add(value)
  }

  kept(row: string, field: string, value: unknown): void {
    Object.assign(this.fieldOf(row, field), { kept: value, sent: new Set() })
  }

  /** It was answered that nothing was written. */
  refused(row: string, field: string, value: unknown): void {
    this.fieldOf(row, field).sent.delete(value)
  }

  private fieldOf(row: string, field: string): Field {
    const found = this.rows.get(row)?.get(field)
    if (!found) throw new Error(`Nobody has been told that there is a ${field} of ${row}.`)
    return found
  }
}
