type Named = { format: string; path: string }

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Whether a METS file says which page this is: itself, or an ALTO file in its folder or below. */
export const isOfMets = (files: readonly Named[], { format, path }: Named): boolean =>
  format === 'mets' || (format === 'alto' && files.some((other) => other.format === 'mets' && path.startsWith(folderOf(other.path))))
