'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect } from 'react'

import { isFormLocked } from '../workflow/isFormLocked'
import { useWorkflow } from './useWorkflow'

/** Whether the form takes nothing, since nothing could be saved. What was typed before stays open, to be read and carried over. */
export const useIsFormLocked = (): boolean => {
  const { workflow } = useWorkflow()
  const isModified = useFormModified()
  return workflow !== null && !isModified && isFormLocked(workflow)
}

/** Lets the fields of the form follow the workflow: Payload asks for its permissions after each save, and not when somebody else has changed how things stand. */
export const useFormLock = (): void => {
  const { docPermissions, getDocPermissions } = useDocumentInfo()
  const isLocked = useIsFormLocked()
  const { workflow } = useWorkflow()
  const fields = docPermissions?.fields
  // Of a text that can be changed, a save may always name its revision.
  const areLocked = typeof fields === 'object' && typeof fields.revision === 'object' && !('update' in fields.revision)
  const isOld = workflow !== null && (isLocked ? !areLocked : areLocked && !isFormLocked(workflow))
  useEffect(() => {
    // Where it does not reach the server, it asks again when the workflow has been asked again.
    if (isOld) getDocPermissions().catch(() => undefined)
  }, [getDocPermissions, isOld, workflow])
}
