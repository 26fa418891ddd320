import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { bodyEditor } from './src/collections/Articles/bodyEditor'
import { Articles } from './src/collections/Articles'
import { Captions } from './src/collections/Captions'
import { ImportChunks } from './src/collections/ImportFiles/ImportChunks'
import { ImportFiles } from './src/collections/ImportFiles'
import { Imports } from './src/collections/Imports'
import { Joins } from './src/collections/Joins'
import { Issues } from './src/collections/Issues'
import { Log } from './src/collections/Log'
import { Media } from './src/collections/Media'
import { MAX_IMAGE_BYTES } from './src/collections/Media/hooks/cleanImage'
import { Pages } from './src/collections/Pages'
import { PageSources } from './src/collections/PageSources'
import { Photos } from './src/collections/Photos'
import { Publications } from './src/collections/Publications'
import { Republishers } from './src/collections/Republishers'
import { Snapshots } from './src/collections/Snapshots'
import { Users } from './src/collections/Users'
import { WebhookDeliveries } from './src/collections/WebhookDeliveries'
import { Webhooks } from './src/collections/Webhooks'
import { answerAlike } from './src/collections/Users/hooks/limitLogin'
import { accessOfOne } from './src/access/accessOfOne'
import { database } from './src/db'
import { deskEndpoints } from './src/desk/endpoints'
import { readEnvironment } from './src/env'
import { settleErasure } from './src/erasure/settleErasure'
import { withHouseTimes } from './src/fields/withHouseTimes'
import { healthEndpoints } from './src/health/endpoints'
import { answerBadInput } from './src/http/answerBadInput'
import { answerFault } from './src/http/answerFault'
import { notAnswered } from './src/http/graphql/notAnswered'
import { jobs } from './src/jobs/jobs'
import { loggingLevels } from './src/loggingLevels'
import { noEmail } from './src/noEmail'
import { recover } from './src/recover'
import { endCut } from './src/recut/endCut'

const here = path.dirname(fileURLToPath(import.meta.url))
const environment = readEnvironment()
const isSecure = environment.serverURL.startsWith('https:')

export default buildConfig({
  secret: environment.secret,
  // Payload then takes a cookie from browsers of this origin alone. Over plain http they do not say where they come
  // from, and nobody could sign in; src/proxy.ts guards there.
  serverURL: isSecure ? environment.serverURL : '',
  db: database(environment),
  editor: bodyEditor,
  loggingLevels,
  email: noEmail,
  sharp,
  collections: [
    Articles, Captions, Photos, Media(environment.mediaDir), Publications, Issues, Pages, Imports, Users(isSecure, environment.sessionHours), Log, Snapshots, PageSources,
    ImportFiles, ImportChunks, Joins, Republishers, Webhooks, WebhookDeliveries,
  ].map(accessOfOne).map(withHouseTimes),
  admin: {
    user: 'users',
    // Payload's default would ask gravatar.com about every user.
    avatar: 'default',
    components: {
      beforeNavLinks: ['/admin/queue/QueueLink#QueueLink', '/admin/log/LogLink#LogLink'],
      afterLogin: ['/admin/LostPassword#LostPassword'], beforeDashboard: ['/admin/Waiting#Waiting', '/admin/imports/ImportEntry#ImportEntry'],
      views: {
        log: { Component: '/admin/log/LogView#LogView', path: '/log' },
        queue: { Component: '/admin/queue/QueueView#QueueView', path: '/queue' },
        board: { Component: '/admin/board/BoardView#BoardView', path: '/board/:issueId' },
        approval: { Component: '/admin/approval/ApprovalView#ApprovalView', path: '/desk/:articleId/approval' },
        history: { Component: '/admin/history/HistoryView#HistoryView', path: '/desk/:articleId/history' },
        units: { Component: '/admin/units/UnitsView#UnitsView', path: '/pages/:pageId/units' },
        desk: { Component: '/admin/desk/DeskView#DeskView', path: '/desk/:articleId' },
      },
      graphics: { Icon: '/admin/Mark#Mark', Logo: '/admin/Wordmark#Wordmark' },
    },
    // src/timeZoneOf.ts, src/admin/webhooks/WebhookDesk.tsx
    custom: { isAddressKnown: environment.serverURL !== '', timeZone: environment.timeZone },
    dateFormat: 'yyyy-MM-dd HH:mm',
    importMap: { baseDir: path.resolve(here, 'src') },
    // The picture for social networks would be drawn anew for whoever asks.
    meta: { defaultOGImageType: 'off', titleSuffix: ' · Reissue' },
  },
  i18n: {
    supportedLanguages: { en, zh },
    fallbackLanguage: 'zh',
    // An empty cell of a list; Payload would write “<No Assignee>” on every line.
    // And who is signed in but may not do something would be told to sign in.
    translations: {
      en: {
        error: { notAllowedToAccessPage: 'You are not allowed to open this page. Go back, or ask somebody who may.', unauthorized: 'Not allowed. If you are not signed in, sign in first.' },
        general: { noLabel: '—', sorryNotFound: 'There is no such page or document: it may have been deleted. Check the address, or open it from the queue or a list.' },
      },
      zh: {
        error: { notAllowedToAccessPage: '您的账号不能打开这个页面。请返回，或请有此权限的人来做。', unauthorized: '没有权限。若尚未登录，请先登录。' },
        general: { noLabel: '—', sorryNotFound: '没有这个页面或文档，可能已被删除。请检查地址，或从校对队列、列表中打开。' },
      },
    },
  },
  jobs,
  defaultDepth: 1,
  maxDepth: 3,
  endpoints: [...healthEndpoints, ...deskEndpoints],
  graphQL: { maxComplexity: 500, validationRules: () => [notAnswered], schemaOutputFile: path.resolve(here, 'src/schema.graphql') },
  upload: {
    abortOnLimit: true,
    limits: { fileSize: MAX_IMAGE_BYTES },
    // Above the file's own limit, whose message says what to do.
    requestSizeLimit: 2 * MAX_IMAGE_BYTES,
    responseOnLimit: `文件大于 ${MAX_IMAGE_BYTES / 1024 / 1024} MB，没有保存任何内容；请拆分或压缩后再传。 The file is larger than ${MAX_IMAGE_BYTES / 1024 / 1024} MB; nothing was stored. Split or compress it and send it again.`,
  },
  // src/workflow/claimLapses.ts, src/workflow/endCutOf.ts, src/workflow/settleErasureOf.ts
  custom: { claimLapsesHours: environment.claimLapsesHours, endCut, settleErasure },
  hooks: { afterError: [answerFault, answerBadInput, answerAlike] },
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.resolve(here, 'src/payload-types.ts') },
  onInit: recover,
})
