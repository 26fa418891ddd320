/**
 * Whoever reads the log may go away: a pipe ends, a journal is started anew. The server goes on unheard. Otherwise a line that cannot
 * be written is an uncaught error, of which Next writes a line, and nobody is answered any more.
 */
export const outliveLog = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
