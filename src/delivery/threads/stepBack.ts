import os from 'node:os'

/**
 * Lets the other threads of the process go first when all want the processor: who reads is not to wait for an import, the
 * admin or a heavy search. On Linux alone, where a priority is a thread's own and 0 names the one that asks; elsewhere it would
 * be that of the whole process.
 * @param by how far, 0 to 19 (“nice”); threads that are started from this one afterwards have the same.
 */
export const stepBack = (by: number): void => {
  if (process.platform !== 'linux') return
  try {
    os.setPriority(0, by)
  } catch {
    // Where it is not allowed, all go on as equals.
  }
}
