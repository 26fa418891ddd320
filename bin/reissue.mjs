#!/usr/bin/env node
// Starts Node again with what the program needs from its first moment: the program compiled, or the loader for TypeScript;
// and the condition `production`, without which Lexical's top-level awaits sometimes end a Node 20 process silently.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { compiled } from './compiled.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const stop = (message) => {
  console.error(`reissue: ${message}`)
  process.exit(1)
}

const loader = () => {
  if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node ${process.version} is too old; install Node 20.9 or newer.`)
  try {
    return import.meta.resolve('tsx')
  } catch {
    return stop(`the packages are not installed; run \`npm ci\` in ${root}.`)
  }
}

const typescript = loader()
const command = await compiled(root, 'src/cli/index.ts')

const child = spawn(
  process.execPath,
  [
    '--conditions=production', ...(command ? [command] : ['--import', typescript, path.join(root, 'src/cli/index.ts')]),
    ...process.argv.slice(2),
  ],
  {
    // The configuration's relative paths (database, media) are the project's, those on the command line the caller's.
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV || 'production',
      REISSUE_CALLER_DIR: process.cwd(),
      TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
    },
    // The channel carries nothing; its end tells the child that this process was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  },
)

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))

child.on('error', (error) => stop(`Node could not be started again: ${error.message}`))
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1)
  for (const each of SIGNALS) process.removeAllListeners(each)
  process.kill(process.pid, signal)
})
