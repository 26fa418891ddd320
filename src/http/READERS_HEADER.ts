import type { Bilingual } from '../editorial/bilingual'

/** With `behind`: the write is done, and readers may still have what was public before it. */
export const READERS_HEADER = 'X-Reissue-Readers'
export const BEHIND = 'behind'

export const isBehind = (headers: Headers | undefined): boolean => headers?.get(READERS_HEADER) === BEHIND

export const BEHIND_TEXT: Bilingual = {
  zh: '已办妥，请不要重做。但公开内容未能及时更新，读者仍可能看到先前的文本（例如刚撤下的）；系统会自行重试。请告诉管理员：原因见服务器日志中的 “The read model does not keep up”。',
  en: 'It is done; do not do it again. But readers may still get what was public before (also what was just withdrawn), since the public texts could not be brought up to date in time; this is tried again by itself. Tell an administrator: the server’s log says why, at “The read model does not keep up”.',
}
