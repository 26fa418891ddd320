'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { KeepEditable } from './KeepEditable'

export const KeepEditableClient = createClientFeature({ plugins: [{ Component: KeepEditable, position: 'normal' }] })
