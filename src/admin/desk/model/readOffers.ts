import { isSameDeskText, isSameParts } from '../save/DeskText'
import { type Draft, readDraft } from '../save/drafts'
import type { DeskDocument } from './DeskDocument'
import { mergedSettled } from './mergedSettled'

export type Offer = { document: DeskDocument; draft: Draft }

/** What was kept in this browser and differs from what the server has, by the text or by the suspects that were left. */
export const readOffers = async (documents: readonly DeskDocument[]): Promise<Offer[]> => {
  const offers: Offer[] = []
  for (const document of documents) {
    const { base, draftKey } = document.saver
    const draft = await readDraft(draftKey).catch(() => null)
    if (!draft) continue
    const settled = mergedSettled(draft.base.settled, draft.text.settled, base.settled)
    if (!isSameParts(draft.text.parts, base.parts) || !isSameDeskText({ ...base, settled }, base)) offers.push({ document, draft })
  }
  return offers
}
