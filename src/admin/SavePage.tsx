'use client'

import { SaveButton, useDocumentInfo } from '@payloadcms/ui'

import { ImportButton } from './ImportButton'

/** A new page is made from its file; what is known about it afterwards is saved like anything else. */
export const SavePage = () => (useDocumentInfo().id ? <SaveButton /> : <ImportButton />)
