import type { VersionFacts } from '../../publishing/articleResource'
import { dublinCore } from '../../publishing/dublinCore'
import type { ArticleDocument } from '../../publishing/PublicDocument'
import { tei } from '../../publishing/tei'
import type { Xml } from '../../publishing/xml'

type Metadata = { prefix: string; schema: string; namespace: string; write: (document: ArticleDocument, facts: VersionFacts, base: string) => Xml }

/** What a record can be had as: who and where, or (TEI) with the whole text. */
export const METADATA: readonly Metadata[] = [
  {
    prefix: 'oai_dc', schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd', namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    write: (document, _, base) => dublinCore(document, base),
  },
  { prefix: 'tei', schema: 'https://tei-c.org/release/xml/tei/custom/schema/xsd/tei_all.xsd', namespace: 'http://www.tei-c.org/ns/1.0', write: tei },
]
