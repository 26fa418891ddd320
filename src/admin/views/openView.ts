import { isRedirectError } from 'next/dist/client/components/redirect-error'
import { getPayload, type SanitizedConfig } from 'payload'

import { whoAsks } from '../whoAsks'

/**
 * Payload sends whoever it takes for nobody to the login form. Before somebody is sent there, it is asked once more who he is: one
 * who is signed in sees that the page could not be opened, and opens it again where he is.
 */
export const openView = async <T>(config: Promise<SanitizedConfig>, open: () => Promise<T>): Promise<T> => {
  try {
    return await open()
  } catch (error) {
    if (isRedirectError(error)) await whoAsks(await getPayload({ config }))
    throw error
  }
}
