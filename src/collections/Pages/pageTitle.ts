type Named = { fileName?: string | null; name?: string | null; number?: number | null }

/**
 * What lists call a page: one without number and name by its file, so that it can be told from the others.
 * @example pageTitle('大众日报 2022-08-01', { name: '聊城新闻', number: 4 }) // → '大众日报 2022-08-01 第4版 聊城新闻'
 * @example pageTitle('大众日报 2022-08-01', { fileName: 'scan-7.html' }) // → '大众日报 2022-08-01 scan-7.html'
 */
export const pageTitle = (issueTitle: string, { fileName, name, number }: Named): string =>
  [issueTitle, number ? `第${number}版` : '', name || (number ? '' : (fileName ?? ''))].filter((part) => part !== '').join(' ')
