/**
 * What lists call a page.
 * @example pageTitle('大众日报 2022-08-01', 4, '聊城新闻') // → '大众日报 2022-08-01 第4版 聊城新闻'
 */
export const pageTitle = (issueTitle: string, number?: number | null, name?: string | null): string =>
  [issueTitle, number ? `第${number}版` : '', name ?? ''].filter((part) => part !== '').join(' ')
