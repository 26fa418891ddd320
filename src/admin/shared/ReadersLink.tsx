'use client'

import { label } from '../../fields/label'
import { useWords } from './useWords'

const WORDS = label('看读者页面', 'See it as readers do')

/** To the page that readers have of it, beside what one works on; nothing while nothing of it is public (src/workflow/readersPage.ts). */
export const ReadersLink = ({ className, href }: { className: string; href: string | null }) => {
  const say = useWords()
  if (href === null) return null
  return <a className={className} data-readers href={href} rel="noopener" target="_blank">{say(WORDS)}</a>
}
