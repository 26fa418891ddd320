import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav, type StepNavItem } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** The way here, shown in the header. */
  steps: StepNavItem[]
  view: AdminViewServerProps
}

/** A view of our own inside the admin: with its navigation, its header and its colours. */
export const StaffPage = ({ children, steps, view: { initPageResult, params, searchParams } }: Props) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n} locale={locale} params={params} payload={req.payload} permissions={permissions} req={req} searchParams={searchParams}
      user={req.user ?? undefined} viewType="dashboard" visibleEntities={visibleEntities}
    >
      <SetStepNav nav={steps} />
      {children}
    </DefaultTemplate>
  )
}
