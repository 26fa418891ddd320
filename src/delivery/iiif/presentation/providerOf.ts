import { plain } from './both'

/** Who gives it: the site, by its address. */
export const providerOf = (base: string) => [{
  id: `${base}/`,
  type: 'Agent' as const,
  label: plain(new URL(base).host),
  homepage: [{ id: `${base}/`, type: 'Text' as const, label: plain(new URL(base).host), format: 'text/html' }],
}]
