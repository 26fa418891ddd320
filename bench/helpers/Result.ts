/** One line of what a bench found; `target` is null where none is set, and then `ok` says that it could be measured. */
export type Result = { metric: string; value: number; unit: string; target: number | null; ok: boolean }
