/** What the child that lets a database grow found; seconds, and how many were done in them. */
export type GrowthFigures = {
  actions: number
  actionSeconds: number
  approved: number
  copied: number
  copySeconds: number
  importSeconds: number
  pages: number
}
