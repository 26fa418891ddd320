import path from 'node:path'

/** The SQLite file of a peer with so many articles; it is there when it is whole. */
export const databaseOf = (dir: string, articles: number): string => path.join(dir, `articles-${articles}.db`)
