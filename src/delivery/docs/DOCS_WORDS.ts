import type { Bilingual } from '../../editorial/bilingual'

/** What the OpenAPI document says of itself in English. */
export const INTRO_ZH = '数字化报纸中已批准的文章、各个版本与更正。全部内容无需密钥即可读取。编号不含意义；时间为 ISO 8601（UTC）；答复中的地址相对于本服务器。除 OAI-PMH 外，几乎每个答复都有 ETag：带 If-None-Match 再问，没有变化时得 304。各接口的说明为英文，与 OpenAPI 文档相同。'

/** What stands on the page itself; what is said of each route is English, as in the OpenAPI document. */
export const DOCS_WORDS = {
  home: { zh: '首页', en: 'Home' },
  otherLanguage: { zh: 'English', en: '中文' },
  sections: { zh: '章节', en: 'Sections' },
  parameter: { zh: '参数', en: 'Parameter' },
  type: { zh: '类型', en: 'Type' },
  meaning: { zh: '说明', en: 'Meaning' },
  answer: { zh: '答复', en: 'Answer' },
  problems: { zh: '错误', en: 'Problems' },
  problemsIntro: {
    zh: '错误为 `application/problem+json`（RFC 9457）；`code` 供程序判断。',
    en: 'Errors are `application/problem+json` (RFC 9457); `code` is for programs.',
  },
} as const satisfies Record<string, Bilingual>

/** The names of the sections in Chinese, by tag. */
export const SECTION_NAMES: Readonly<Record<string, string>> = {
  articles: '文章与版本', publications: '报纸', issues: '各期', pages: '版面', photos: '图片与说明', search: '全文检索', changes: '变更（供镜像）',
  feeds: '订阅（Atom 与 JSON Feed）', harvest: '采集（OAI-PMH）', images: '图片文件', iiif: 'IIIF', graphql: 'GraphQL',
}
