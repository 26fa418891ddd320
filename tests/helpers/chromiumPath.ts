import fs from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

const onPath = (name: string): string[] =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))

/** The browser of this machine: CHROMIUM_PATH, or the first Chromium or Chrome found; null where there is none. */
export const chromiumPath: string | null =
  [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', ...NAMES.flatMap(onPath)].find((file) => file && fs.existsSync(file)) ?? null
