import { plain } from './both'

/** Who gives it: the site, by its name, else by its address. */
export const providerOf = (base: string, siteName: string | undefined) => {
  const label = plain(siteName || new URL(base).host)
  return [{
    id: `${base}/`,
    type: 'Agent' as const,
    label,
    homepage: [{ id: `${base}/`, type: 'Text' as const, label, format: 'text/html' }],
  }]
}

export type Provider = ReturnType<typeof providerOf>
