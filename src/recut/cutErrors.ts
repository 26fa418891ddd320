import type { PayloadRequest } from 'payload'

import type { CutRefusal } from '../editorial/cutting/refuse'
import { ClearError, NotAllowedNow } from '../errors'

/** 409 `page-changed`: an import or another cut is at work on the page, or came first. */
export const busy = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, {
    zh: '这一版正在导入、切分或刚有变动，没有改动任何内容；请稍后再试。',
    en: 'The page is being imported or cut, or has just changed. Nothing was done; try again in a moment.',
  }, { code: 'page-changed' })

/** 409 `stale`: the page is at another revision than the one that was named. */
export const stalePage = (req: PayloadRequest, named: number, page: { id: string; revision: number }): ClearError =>
  new ClearError(req, 409, {
    zh: `这一版已有变动：您依据的是修订号 ${named}，现在是 ${page.revision}。没有改动任何内容；请重新载入，再切一次。`,
    en: `The page was changed meanwhile: you worked on revision ${named}, the current one is ${page.revision}. Nothing was done; reload it and cut again.`,
  }, { code: 'stale', named, current: page })

/** What the sheet refuses at an operation; `at` counts from 0, the code is the refusal's own. */
export const refusedAt = (req: PayloadRequest, at: number, { message, refused }: CutRefusal, status: number): ClearError =>
  new ClearError(req, status, {
    zh: `第 ${at + 1} 步：${message.zh}没有改动任何内容。`, en: `Step ${at + 1}: ${message.en} Nothing was done.`,
  }, { at, code: refused })

/** 409: a text (`id`) or its photo may not go; why is said in words and by `code`. */
export const cannotGo = (req: PayloadRequest, id: string, zh: string, en: string, code: string): ClearError =>
  new ClearError(req, 409, { zh: `${zh}没有改动任何内容。`, en: `${en} Nothing was done.` }, { code, id })

/** 409 `touched`: what the cut made is not as it made it any more. */
export const touchedSince = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, {
    zh: '切分之后已有人动过其中的稿件，不能再撤销；没有改动任何内容。',
    en: 'Somebody has worked on what it made since, so it cannot be undone any more; nothing was done.',
  }, { code: 'touched' })

/** 409 `touched`: what went stood nowhere else than on a page, or on a photo, that is gone as well. */
export const placeGone = (req: PayloadRequest, id: string): ClearError =>
  new ClearError(req, 409, {
    zh: '切分时移走的文字，其所在的版、期或图片后来已被删除，无处可放回，因此不能再撤销；没有改动任何内容。',
    en: 'The page, issue or photo on which a text stood that this cut took away has been deleted since, so there is nowhere to put it back and the cut cannot be undone any more; nothing was done.',
  }, { code: 'touched', id })

/** 403 `role`: the photo of a public caption goes to or from a public article, or changes its place there. */
export const editorsPhoto = (req: PayloadRequest, id: string): NotAllowedNow =>
  new NotAllowedNow(req, 403, {
    zh: '这张图片的说明和稿件已经公开（虽已重新打开更正），改动图片的归属或次序会立即见于读者，须由编辑或管理员来做。没有改动任何内容。',
    en: 'The caption of this photo and its article are public, though reopened for correction: readers would see the photo elsewhere at once, so only an editor or admin gives it to another article or changes its place. Nothing was done.',
  }, { code: 'role', id })

/** 409 `nothing-to-undo`: the page has not been cut by a person since it was imported, or that is undone. */
export const nothingToUndo = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, { zh: '没有可撤销的切分。', en: 'There is no cut to undo.' }, { code: 'nothing-to-undo' })

/** 409 `not-conserved`: the last guard; what would be stored has not each character of before on its line. */
export const notConserved = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, {
    zh: '这样切分会丢失或重复文字，因此没有改动任何内容。请分几步再试，并把这一版告知管理员。',
    en: 'This would lose or double characters, so nothing was done. Try it in smaller steps, and tell an administrator of this page.',
  }, { code: 'not-conserved' })
