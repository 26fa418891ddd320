import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { App } from '../app'
import { body, type Newsroom } from '../newsroom'
import { seedBytes } from '../seedPage'

const PEOPLE = 4

/**
 * Four people at work: edits, whole walks to approval, withdrawal, imports, deletions.
 * @param isHurried whether they hardly pause now; else they leave the processor to who needs it.
 * @returns how many deeds are done so far, and how to stop them.
 */
export const editAtRandom = (app: App, news: Newsroom, isHurried: () => boolean): { done: () => number; stop: () => Promise<void> } => {
  let isStopped = false
  let deeds = 0
  let imports = 0

  const importOrDelete = async (): Promise<void> => {
    const page = await news.importPage(Buffer.concat([seedBytes(), Buffer.from(`\n第${++imports}次\n`)]))
    deeds++
    if (page.status === 201 && imports % 2) await app.rest('DELETE', `/pages/${page.body.doc.id}`, { as: news.admin })
  }

  const walk = async (): Promise<void> => {
    const { id } = await news.article({ body: body('正文。'.repeat(randomInt(1, 50))) })
    await news.act(news.proofreader, 'articles', id, 'claim')
    for (let edit = 0; edit < 3; edit++) deeds += (await news.edit(news.proofreader, 'articles', id, { headline: `题目${edit}` })).status === 200 ? 1 : 0
    await news.act(news.proofreader, 'articles', id, 'submit')
    await news.act(news.editor, 'articles', id, 'approve')
    if (randomInt(2)) await news.act(news.editor, 'articles', id, 'withdraw', { reason: '失实' })
    deeds += 4
  }

  const captions = async (): Promise<void> => {
    const { id } = await news.caption('说明')
    await news.publish('captions', id)
    deeds += 4
  }

  const person = async (number: number): Promise<void> => {
    while (!isStopped) {
      await (number === 0 ? importOrDelete() : number === 1 ? captions() : walk())
      // SQLite answers at once: without a pause the backup's process would never be heard of.
      await sleep((isHurried() ? 20 : 300) * (number === 0 ? 5 : 1))
    }
  }
  const people = Array.from({ length: PEOPLE }, (_, number) => person(number))
  return {
    done: () => deeds,
    stop: async () => {
      isStopped = true
      await Promise.all(people)
    },
  }
}
