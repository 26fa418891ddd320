import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isStaff } from '../../access/isStaff'

const statusOf = (error: unknown): number => (error as { status?: number } | null)?.status ?? 500

/** A part of the address below /admin: `/admin/board/12` → segment 1 is `12`. */
export const segmentOf = ({ params }: AdminViewServerProps, index: number): string => String((params?.segments as string[] | undefined)?.[index] ?? '')

/**
 * What a view of our own shows, for the staff alone: a view of the admin is public unless it asks who is there. Others go
 * to the login, and come back from it; what is not there is answered 404.
 */
export const staffOnly = async <T>(view: AdminViewServerProps, read: (req: PayloadRequest) => Promise<T>): Promise<T> => {
  const { req } = view.initPageResult
  const { admin } = req.payload.config.routes
  if (!isStaff(req.user)) {
    const segments = ((view.params?.segments as string[] | undefined) ?? []).map(encodeURIComponent).join('/')
    redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/${segments}`)}`)
  }
  try {
    return await read(req)
  } catch (error) {
    if (statusOf(error) === 404) notFound()
    throw error
  }
}
