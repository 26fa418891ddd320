// Preloaded into a server (`--import`): its clock is the machine's, moved by what the file REISSUE_TEST_CLOCK holds in
// milliseconds. The file is looked at several times a second, so that the clock can jump while the server runs.
import fs from 'node:fs'

const file = process.env.REISSUE_TEST_CLOCK
const Machine = globalThis.Date
const machineNow = Machine.now
let shift = 0

const look = () => {
  const text = fs.readFileSync(file, 'utf8')
  if (text !== '') shift = Number(text)
}
const now = () => machineNow() + shift

if (file) {
  look()
  setInterval(look, 100).unref()
  Machine.now = now
  // Dates stay those of the machine: only what is made of nothing is moved.
  globalThis.Date = new Proxy(Machine, {
    apply: () => new Machine(now()).toString(),
    construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  })
  Machine.prototype.constructor = globalThis.Date
}
