import { UNNAMED_SITE } from '../../UNNAMED_SITE'
import { both, plain } from './both'

/** Who gives it: the site, by its name, which is the same in both languages. */
export const providerOf = (base: string, siteName: string | undefined) => {
  const label = siteName ? plain(siteName) : both(UNNAMED_SITE.zh, UNNAMED_SITE.en)
  return [{
    id: `${base}/`,
    type: 'Agent' as const,
    label,
    homepage: [{ id: `${base}/`, type: 'Text' as const, label, format: 'text/html' }],
  }]
}

export type Provider = ReturnType<typeof providerOf>
