import {
  BlockquoteFeature, FixedToolbarFeature, HeadingFeature, lexicalEditor, ParagraphFeature,
} from '@payloadcms/richtext-lexical'

import { keepEditableFeature } from './keepEditableFeature'

/**
 * A newspaper's body: paragraphs, crossheads (third-level headings) and editor's notes (quotations). No links, uploads
 * or relations: they could carry what is not approved.
 */
export const bodyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h3'] }),
    BlockquoteFeature(),
    FixedToolbarFeature(),
    keepEditableFeature(),
  ],
})
