/**
 * Opens the database when the server starts, not at the first request: migrations and recovery come before any reader.
 * From then on this process works off the imports that wait.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ startWorking }, { default: config }] = await Promise.all([import('./jobs/startWorking'), import('@payload-config')])
  await startWorking(config)
}
