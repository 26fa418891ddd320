import js from '@eslint/js'
import tseslint from 'typescript-eslint'

// What a pure room may import from src/ besides itself. Data walks ingest → editorial → publishing, never back.
const pureRooms = { ingest: [], editorial: ['ingest'], publishing: ['ingest', 'editorial'] }

/** `no-restricted-imports` for the files of a room that lie `depth` folders below it. */
function pure(room, depth) {
  const mayImport = [room, ...pureRooms[room]].join('|')
  return {
    files: [`src/${room}/${'*/'.repeat(depth)}*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:payload|next|react|react-dom|@payload-config|@payloadcms)(?:/|$)',
              message: `src/${room} is pure: no Payload, Next or React here.`,
            },
            {
              // '../../log/append' leaves src/ingest/readers: `depth + 1` times up is src/ itself.
              regex: `^(?:(?:\\.\\./){${depth + 1}}|@/|src/)(?!(?:${mayImport})(?:[/.]|$))`,
              message: `src/${room} may import from src/ only: ${mayImport.replaceAll('|', ', ')}.`,
            },
          ],
        },
      ],
    },
  }
}

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.ci/.cache/',
      'coverage/',
      'next-env.d.ts',
      // Written by Payload
      'src/payload-types.ts',
      'src/migrations/',
      'src/app/(payload)/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // TypeScript knows; for the few .mjs files it would need a list of Node's globals.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: ['src/**'], ignores: ['src/cli/**', 'src/server/**', 'src/delivery/{app,graphql,threads}/**'], rules: { 'no-console': 'error' } },
  Object.keys(pureRooms).flatMap((room) => [0, 1, 2, 3, 4].map((depth) => pure(room, depth))),
)
