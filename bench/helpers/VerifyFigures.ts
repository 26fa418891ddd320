/** What the child that verifies a filled database found. Memory in bytes; `liveHeap` is the most that was in use after a collection. */
export type VerifyFigures = { entries: number; liveHeap: number; peakMemory: number; problems: number; seconds: number }
