// Runs a command of Payload without a database: types, import map and migrations follow from the configuration alone.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(process.execPath, ['node_modules/payload/bin.js', ...process.argv.slice(2)], {
  env: {
    ...process.env,
    // On Node 20 the CLI sometimes does nothing and exits 0 without it.
    NODE_OPTIONS: '--conditions=production',
    // Nothing is signed while generating, but Payload does not start without a secret.
    PAYLOAD_SECRET: 'signs-nothing-while-generating',
    DATABASE_URI: 'file:./data/generate.db',
  },
  stdio: 'inherit',
})
process.exit(status ?? 1)
