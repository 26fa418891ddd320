import { createServerFeature } from '@payloadcms/richtext-lexical'

/** See src/admin/body/KeepEditable.tsx. */
export const keepEditableFeature = createServerFeature({
  feature: { ClientFeature: '/admin/body/KeepEditableClient#KeepEditableClient' },
  key: 'keepEditable',
})
