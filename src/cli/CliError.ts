/** What the command could not do, in one line for the person who typed it. */
export class CliError extends Error {
  /**
   * @param exitCode 1: it was tried and failed; 2: what was given cannot be read or understood, and nothing was tried.
   */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message)
    this.name = 'CliError'
  }
}
