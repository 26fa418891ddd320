import type { PayloadRequest } from 'payload'

import type { Bilingual } from './editorial/bilingual'

/** The text in the language of the request (the admin's setting, else Accept-Language, else 简体中文). */
export const say = (req: PayloadRequest, text: Bilingual): string =>
  req.i18n?.language?.startsWith('en') ? text.en : text.zh
