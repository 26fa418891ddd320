import type { App } from '../app'
import { body, type Newsroom, openNewsroom } from '../newsroom'
import { picture } from '../picture'
import { seedBytes } from '../seedPage'

/** A newsroom with something at every stage: approved, reopened and changed, withdrawn, a page cut from a seed, an image that is public. */
export const fillSystem = async (app: App): Promise<Newsroom> => {
  const news = await openNewsroom(app)
  await news.importPage(seedBytes())
  for (const stage of ['unproofed', 'proofing', 'proofed', 'approved', 'withdrawn'] as const) {
    await news.articleAt(stage, { authors: [{ name: '夏旭光', role: '记者' }], body: body(`第一段，${stage}。`, '第二段“引文”——完。'), headline: `题目 ${stage}` })
  }
  const reopened = await news.articleAt('approved', { body: body('批准的正文。'), headline: '批准的题目' })
  await news.act(news.editor, 'articles', reopened.id, 'correct', { reason: '更正' })
  await news.edit(news.editor, 'articles', reopened.id, { headline: '未批准的题目' })

  const image = await app.rest('POST', '/media', { as: news.archivist, body: { alt: '图' }, file: { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' } })
  const caption = await news.caption('图片说明', { image: image.body.doc.id })
  await news.publish('captions', caption.id)
  await news.caption('没有批准的说明')
  await app.rest('POST', '/webhooks', { as: news.admin, body: { name: '接收方', url: 'https://mirror.example/hook' } })
  return news
}
