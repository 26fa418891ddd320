import type { DeskPerson } from '../../../desk/DeskAnswer'
import { askApi } from '../../shared/askApi'

/** Who writes: below which address, in which language, as whom. */
export type Writer = { api: string; language: string; user: DeskPerson }

/** Whether the one whose desk this is is still signed in, and nobody else at this browser; null when it cannot be asked. */
export const isSignedIn = async ({ api, language, user }: Writer): Promise<boolean | null> => {
  const answer = await askApi<{ user: { id: number | string } | null }>('GET', `${api}/users/me?depth=0`, { language })
  return answer.ok ? answer.body.user !== null && String(answer.body.user.id) === user.id : null
}
