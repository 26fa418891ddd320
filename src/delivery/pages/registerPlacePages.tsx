import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from 'libsql'

import { notFound } from '../app/notFound'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { issuePath, pageName, pagePath, publicationPath } from './addresses'
import { readIssue } from './model/readIssue'
import { readPage } from './model/readPage'
import { findPublication, issueOfId, issuesOfDay, publicationNamed, type PublicationRow } from './model/places'
import { readPublication } from './model/readPublication'
import { sendPage } from './sendPage'
import { IssueView } from './views/IssueView'
import { PageView } from './views/PageView'
import { PublicationView } from './views/PublicationView'
import { type Visit, visitOf } from './Visit'

const YEAR = /^\d{4}$/u

type Params = { publication: string; date: string; page: string }

/** Another address for the same thing; whoever keeps it asks again, as a name or a date may come to mean something else. */
const lead = (reply: FastifyReply, visit: Visit, path: string): FastifyReply => reply.redirect(visit.href(path), 301)

/** The newspaper that an address names by its id, or one that it names by its name. @throws {Problem} 404 */
const meant = (db: Database, asked: string): { isByName: boolean; publication: PublicationRow } => {
  const publication = findPublication(db, asked)
  if (publication) return { isByName: false, publication }
  const named = publicationNamed(db, asked)
  if (!named) throw notFound()
  return { isByName: true, publication: named }
}

/** `/p/大众日报/2022-08-01` → the same with the id, that stays when a newspaper's name is corrected. */
const withId = (visit: Visit, { id }: PublicationRow): string => visit.path.replace(/^\/p\/[^/?]+/u, publicationPath(id))

/** The day of an address; `~` and the id of an issue leads to the day it has now. @throws {Problem} 404 */
const dayOf = (db: Database, publication: string, asked: string): string => {
  if (!asked.startsWith('~')) return asked
  const issue = issueOfId(db, publication, asked.slice(1))
  if (!issue) throw notFound()
  return issue.date
}

const issuesAt = (db: Database, publication: string, date: string) => {
  const issues = issuesOfDay(db, publication, date)
  if (issues.length === 0) throw notFound()
  return issues
}

type Answer = (request: FastifyRequest<{ Params: Partial<Params> }>, reply: FastifyReply, asked: { db: Database; visit: Visit; publication: PublicationRow }) => FastifyReply | Promise<FastifyReply>

const publicationPage: Answer = (request, reply, { db, publication, visit }) => {
  const model = readPublication(db, publication, request.params.date ?? null)
  const { etag, lastModified } = lastChange(db)
  return sendPage(request, reply, visit, { state: etag, lastModified, view: () => <PublicationView model={model} visit={visit} /> })
}

const issuePage: Answer = (request, reply, { db, publication, visit }) => {
  const asked = request.params.date ?? ''
  const date = dayOf(db, publication.id, asked)
  if (date !== asked) return lead(reply, visit, issuePath(publication.id, date))
  const issues = issuesAt(db, publication.id, date)
  const { etag, lastModified } = lastChange(db)
  return sendPage(request, reply, visit, { state: etag, lastModified, view: () => <IssueView model={readIssue(db, publication, date, issues)} visit={visit} /> })
}

const pagePage: Answer = (request, reply, { db, publication, visit }) => {
  const { date: askedDay = '', page: asked = '' } = request.params
  const date = dayOf(db, publication.id, askedDay)
  const model = readPage(db, publication, date, issuesAt(db, publication.id, date), asked)
  const [page] = model.pages
  if (page && (date !== askedDay || pageName(page) !== asked)) return lead(reply, visit, pagePath(publication.id, date, page))
  const { etag, lastModified } = lastChange(db)
  return sendPage(request, reply, visit, { state: etag, lastModified, view: () => <PageView model={model} visit={visit} /> })
}

/**
 * Newspapers, years, issues and pages. A page without a number, and an issue whose date may be corrected, are at `~` and their
 * id as well; that address leads to the one with the number or the date.
 */
export const registerPlacePages = (app: FastifyInstance, { readModel, ...site }: DeliveryContext): void => {
  const serve = (path: string, answer: Answer) =>
    app.get<{ Params: Partial<Params> }>(path, { schema: { hide: true } }, (request, reply) => {
      const db = readModel()
      const visit = visitOf(request, site)
      const { isByName, publication } = meant(db, request.params.publication ?? '')
      return isByName ? lead(reply, visit, withId(visit, publication)) : answer(request, reply, { db, publication, visit })
    })

  serve('/p/:publication', publicationPage)
  serve('/p/:publication/:date', (request, reply, asked) =>
    (YEAR.test(request.params.date ?? '') ? publicationPage : issuePage)(request, reply, asked))
  serve('/p/:publication/:date/:page', pagePage)
}
