import { defineConfig } from 'vitest/config'

const integration = (database: 'mongodb' | 'sqlite') => ({
  extends: true as const,
  test: {
    name: database,
    include: ['tests/int/**/*.test.ts', 'tests/security/**/*.test.ts'],
    env: { REISSUE_TEST_DATABASE: database },
    // Loading Payload takes longer than most files' tests: it is loaded once for each worker.
    isolate: false,
    setupFiles: ['tests/helpers/freshFile.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

export default defineConfig({
  // As Node takes it: a schema of one copy is none for the other.
  resolve: { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    // Two databases, a browser and a server share two cores; more workers only wait for each other.
    maxWorkers: 2,
    // Another worker, a server and a browser may keep both cores for more than a second, which is as long as vitest waits by itself.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      integration('sqlite'),
      integration('mongodb'),
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          globalSetup: ['tests/helpers/soak/build.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/helpers/buildOnce.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
