/** @example counted(1, 'log entries') // → '1 log entry'; counted(2, 'files of media') // → '2 files of media' */
export const counted = (number: number, things: string): string =>
  `${number} ${number === 1 ? things.replace(/ies$/u, 'y').replace(/s(?= of |$)/u, '') : things}`
