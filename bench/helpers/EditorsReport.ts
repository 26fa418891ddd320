/** What the editors of the bench work with: tokens of people who are signed in, and the ids of the articles. */
export type EditorsReport = { admin: string; articles: string[]; editors: string[] }
