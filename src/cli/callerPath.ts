import path from 'node:path'

/** Where the command was typed; bin/reissue.mjs has changed to the project's folder since. */
const callerDir = process.env.REISSUE_CALLER_DIR ?? process.cwd()

/** A path of the command line, absolute. */
export const callerPath = (given: string): string => path.resolve(callerDir, given)
