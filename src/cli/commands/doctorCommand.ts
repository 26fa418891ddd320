import { readEnvironment } from '../../env'
import type { Check } from '../doctor/Check'
import { checkBuild } from '../doctor/checkBuild'
import { checkDatabase } from '../doctor/checkDatabase'
import { checkMedia } from '../doctor/checkMedia'
import { checkNode } from '../doctor/checkNode'
import { checkPackages } from '../doctor/checkPackages'
import { checkSecret } from '../doctor/checkSecret'
import { checkSettings } from '../doctor/checkSettings'
import { projectRoot } from '../projectRoot'
import { buildState } from '../server/buildState'
import { table } from '../table'

const runChecks = async (): Promise<Check[]> => {
  const packages = checkPackages(projectRoot)
  const settings = checkSettings(process.env)
  const checks = [checkNode(process.version), packages, settings, checkSecret(process.env.PAYLOAD_SECRET)]
  // The others read the settings and load the packages.
  if (packages.status === 'fail' || settings.status === 'fail') return checks
  const inDatabase = await checkDatabase()
  return [...checks, ...inDatabase, checkMedia(readEnvironment().mediaDir), checkBuild(buildState())]
}

const report = (checks: Check[]): string => {
  const rows = checks.map(({ check, message, status }) => [status, check, message])
  const [, ...lines] = table(['', '', ''], rows).split('\n')
  return lines.flatMap((line, index) => [line, ...(checks[index]?.fix ? [`      → ${checks[index]?.fix}`] : [])]).join('\n')
}

/** `reissue doctor`: whether everything is as it must be, and what to do where it is not. */
export const doctorCommand = async ({ json }: { json?: boolean }): Promise<void> => {
  const checks = await runChecks()
  const isWell = checks.every(({ status }) => status !== 'fail')
  console.log(json ? JSON.stringify({ ok: isWell, checks }, null, 2) : report(checks))
  if (!isWell) process.exitCode = 1
}
