/** What the child that makes a read model anew found. */
export type RebuildFigures = { entries: number; peakMemory: number; seconds: number; texts: number }
