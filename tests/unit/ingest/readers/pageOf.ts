import { cutPage, fileOfBytes, readOnePage, readPages, type Segmentation, type Sibling, type SourceFormat, type SourcePage, UnreadableSource } from '../../../../src/ingest'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const one = (text: string | Uint8Array, format: 'auto' | SourceFormat = 'auto'): Promise<SourcePage> =>
  readOnePage(typeof text === 'string' ? utf8(text) : text, { fileName: 'page.xml', format })

export async function all(text: string | Uint8Array, options: { format?: 'auto' | SourceFormat; sibling?: Sibling } = {}): Promise<SourcePage[]> {
  const pages: SourcePage[] = []
  for await (const page of readPages(fileOfBytes(typeof text === 'string' ? utf8(text) : text, 'issue.xml'), options)) pages.push(page)
  return pages
}

/** Files beside the one that is read, by their paths. */
export const beside = (files: Record<string, string>): Sibling => async (href) => (files[href] === undefined ? null : fileOfBytes(utf8(files[href]), href.split('/').at(-1) ?? href))

export async function refusal(reading: Promise<unknown>): Promise<UnreadableSource> {
  const outcome = await reading.then(() => null, (error: unknown) => error)
  if (outcome instanceof UnreadableSource) return outcome
  throw new Error(`it was not refused: ${String(outcome)}`)
}

export const texts = ({ lines }: SourcePage): string[] => lines.map(({ text }) => text)

export const cut = async (text: string): Promise<Segmentation> => cutPage(await one(text))

export const rules = ({ warnings }: { warnings: readonly { rule: string }[] }): string[] => warnings.map(({ rule }) => rule)
