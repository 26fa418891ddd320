/** What the child that fills a database found. `article` is one of those approved. */
export type FillReport = {
  actions: number
  actionSeconds: number
  approved: number
  article: string
  characters: number
  importSeconds: number
  pages: number
}
