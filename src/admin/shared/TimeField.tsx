'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

import { ShownTime } from './ShownTime'

/** In a form, where the program alone writes it. */
export const TimeField: TextFieldClientComponent = ({ field, path }) => {
  const { value } = useField<string>({ path })
  return (
    <div className="field-type told-time" id={`field-${path}`}>
      <FieldLabel as="span" label={field.label} path={path} />
      <p>{value ? <ShownTime at={value} /> : '—'}</p>
    </div>
  )
}
