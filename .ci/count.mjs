// node .ci/count.mjs test-results.json STATUS
// vitest's JSON report, and the exit code of npm test, as the line "N passed, N failed, N skipped".
import { readFileSync } from 'node:fs'

const [file, status] = process.argv.slice(2)
const report = JSON.parse(readFileSync(file, 'utf8'))

// A file that broke before its tests could run is in no test count.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length
const passed = report.numPassedTests
let failed = report.numFailedTests + broken
const skipped = report.numPendingTests + report.numTodoTests

// Neither an unhandled error nor a run without a test may look like success.
if (failed === 0 && (status !== '0' || !report.success || passed === 0)) failed = 1

console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
