import { BENCH_SECRET } from './runHelper'

/** Of a server that a bench measures. @param mediaDir where its images lie; unless said, where they lie by default. */
export const serverEnvironment = (databaseURI: string, mediaDir?: string): NodeJS.ProcessEnv => ({
  ...process.env, DATABASE_URI: databaseURI, NEXT_TELEMETRY_DISABLED: '1', PAYLOAD_SECRET: BENCH_SECRET, SERVER_URL: '', ...(mediaDir === undefined ? {} : { MEDIA_DIR: mediaDir }),
})
