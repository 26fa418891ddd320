'use client'

import { JoinField } from '@payloadcms/ui'
import type { JoinFieldClientComponent } from 'payload'
import { useSyncExternalStore } from 'react'

import { sent } from './sent'

/** What was sent to a receiver; read anew when something is sent from this form, since Payload's own list is read once. */
export const Deliveries: JoinFieldClientComponent = (props) => {
  const count = useSyncExternalStore(sent.subscribe, sent.count, sent.count)
  return <JoinField {...props} key={count} />
}
