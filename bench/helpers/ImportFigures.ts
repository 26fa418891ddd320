export type ImportFigures = {
  /** What one page cost when so many were there: by the clock, and of this process' CPU time. */
  atMarks: { cpuMillis: number; millis: number; pages: number }[]
  /** Of this process, for one page: what does not depend on who else uses the machine. */
  cpuMillis: number
  /** Pages taken for others; there must be none. */
  faults: number
  pages: number
  seconds: number
}

export type LargeFigures = {
  articlesOfLarge: number
  issuePages: number
  issueSeconds: number
  largeSeconds: number
  /** Resident memory, the most so far. */
  megabytes: { afterIssue: number; afterLarge: number; idle: number }
  writtenSeconds: number
}
