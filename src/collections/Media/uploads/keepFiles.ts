import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

type Deletion = { collection: { config: CollectionConfig & { upload: object } } }

/**
 * Payload takes the files of an image away before its row, and no transaction gives them back: when the row then stays, or the
 * process dies in between, it names files that are gone. Told of no folder, it leaves them to {@link dropFiles}.
 */
export const keepFiles: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'delete') return args
  const { collection } = args as unknown as Deletion
  const config = { ...collection.config, upload: { ...collection.config.upload, staticDir: '' } }
  return { ...args, collection: { ...collection, config } } as never
}
