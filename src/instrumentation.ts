/**
 * Opens the database when the server starts, not at the first request: migrations and recovery come before any reader.
 * From then on this process works off the imports that wait, and tells those who want to be told of what has become public.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ startWorking }, { startSending }, { currentReadModel }, { readEnvironment }, { default: config }] = await Promise.all([
    import('./jobs/startWorking'), import('./webhooks/startSending'), import('./delivery/readModel/currentReadModel'), import('./env'), import('@payload-config'),
  ])
  const payload = await startWorking(config)
  const { deliveryDir, serverURL } = readEnvironment()
  startSending(payload, { readModel: currentReadModel(deliveryDir).readModel, serverURL })
}
