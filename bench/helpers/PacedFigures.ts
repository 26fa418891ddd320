/** What the child that reads evenly found: each answer's milliseconds, and by how many each was asked for too late. */
export type PacedFigures = { failed: number; late: number[]; millis: number[] }
