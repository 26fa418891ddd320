import type { TypedApp } from '../app/TypedApp'

/** The program's sign, as in the corner of the editors' pages: 刊 in a printer's square; drawn, since fonts differ. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#9b2c1f"/>`
  + '<path d="M6 9h11M5 16h13M11.5 9v17M21 8v11M26.5 6v18q0 2-2 2h-2" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>'

/** What browsers ask for by themselves, with each first visit; whoever builds on top of it names another in the page. */
export const registerIcon = (app: TypedApp): void => {
  app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) =>
    reply.header('Cache-Control', 'public, max-age=86400').type('image/svg+xml; charset=utf-8').send(ICON))
}
