import fs from 'node:fs'

import { type Problem, UNFINISHED } from '../../verify/Problem'
import { callerPath } from '../callerPath'
import { CliError } from '../CliError'
import { messageOf } from '../messageOf'
import { openPayload } from '../openPayload'
import { counted } from '../counted'
import { signNothing } from '../signNothing'

type VerifyOptions = { asItIs?: boolean; head?: string; json?: string }

type Head = { hash: string; seq: number }

const HEAD = /^(?<seq>[1-9]\d*):(?<hash>[0-9a-f]{64})$/u

const readHead = (head: string | undefined): Head | null => {
  if (head === undefined) return null
  const { hash, seq } = HEAD.exec(head)?.groups ?? {}
  if (!hash || !seq) throw new CliError(`--head is the number of a log entry and its hash, as an earlier run printed them: 1234:9f86d0…, not “${head}”`, 2)
  return { hash, seq: Number(seq) }
}

const lineOf = ({ check, todo, what, where }: Problem): string => `${check.padEnd(9)}  ${where}: ${what} → ${todo}`

const writeReport = (file: string, report: object): void => {
  try {
    fs.writeFileSync(callerPath(file), `${JSON.stringify(report, null, 2)}\n`)
  } catch (error) {
    throw new CliError(`the report cannot be written to ${file}: ${messageOf(error)}`)
  }
}

/** `reissue verify`: whether everything that was promised of what is kept still holds; what is wrong, where, what to do. */
export const verifyCommand = async ({ asItIs, head, json }: VerifyOptions): Promise<void> => {
  const expected = readHead(head)
  signNothing()
  const payload = await openPayload()
  try {
    const [{ verify }, { verifyHead }, { completeActions }] = await Promise.all([
      import('../../verify/verify'), import('../../verify/parts/verifyHead'), import('../../completeActions'),
    ])
    const problems: Problem[] = []
    const tell = (problem: Problem): void => {
      problems.push(problem)
      console.log(lineOf(problem))
    }
    if (!asItIs) {
      // What was changed past the program may be in the way; the verification tells of it.
      await completeActions(payload).catch((error: Error) => tell({
        check: 'documents', todo: UNFINISHED, what: `what a crash cut off could not be completed: ${messageOf(error)}`, where: 'the database',
      }))
    }
    const verified = await verify(payload, tell)
    if (expected) for (const problem of await verifyHead(payload, expected)) tell(problem)
    const seen = Object.entries(verified.counted).map(([what, number]) => counted(number, what)).join(', ')
    console.log(problems.length === 0 ? `Nothing is wrong. Looked at: ${seen || 'an empty system'}.` : `${counted(problems.length, 'things')} ${problems.length === 1 ? 'is' : 'are'} wrong. Looked at: ${seen}.`)
    if (verified.head) console.log(`The log ends with ${verified.head.seq}:${verified.head.hash} (keep it elsewhere; --head asks for it later)`)
    if (json) writeReport(json, { ok: problems.length === 0, problems, ...verified })
    if (problems.length > 0) process.exitCode = 1
  } finally {
    await payload.destroy()
  }
}
