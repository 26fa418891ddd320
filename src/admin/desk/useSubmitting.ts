'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { useWords } from '../shared/useWords'
import { whyNotEdit } from '../shared/whyNotEdit'
import type { LiveSuspect } from './marks/LiveText'
import { goTo } from './model/commands'
import type { DeskModel } from './model/DeskModel'
import { suspectsToSubmit } from './model/submitted'
import type { useActions } from './useActions'

type Asked = { opensNext: boolean; suspects: LiveSuspect[] }

/** Submitting, and what is asked before it when suspects are open (`asked`, else null). */
export const useSubmitting = (model: DeskModel, { act, isActing, openNext }: ReturnType<typeof useActions>) => {
  const say = useWords()
  const router = useRouter()
  const [asked, setAsked] = useState<Asked | null>(null)

  const submitNow = async (opensNext: boolean): Promise<void> => {
    // What nobody has claimed is claimed by reading it to its end, as it is by correcting it.
    if (model.article.stage === 'unproofed') await model.flush()
    if (model.article.stage === 'unproofed' && !(await act('claim'))) return
    if (!(await act('submit'))) return
    if (opensNext) await openNext()
    else router.refresh()
  }
  const submit = (opensNext: boolean): void => {
    const { permissions, stage } = model.article
    if (isActing || asked) return
    const cannotEdit = whyNotEdit({ ...permissions, stage }, say)
    if (cannotEdit !== null) return void toast.error(cannotEdit)
    if (model.state.conflicts.length > 0) return model.putOff(false)
    const suspects = suspectsToSubmit(model)
    if (suspects.length > 0) setAsked({ opensNext, suspects })
    else void submitNow(opensNext)
  }
  const goOn = (): void => {
    setAsked(null)
    if (asked) void submitNow(asked.opensNext)
  }
  const goToFirst = (): void => {
    setAsked(null)
    const first = asked?.suspects[0]
    const { editor, marks } = model
    if (!first || !editor || !marks) return
    // The dialog gives the focus back when it goes.
    setTimeout(() => {
      goTo({ editor }, first)
      marks.setCurrent(marks.text.suspects.find(({ key, node }) => key === first.key && node === first.node) ?? null)
    })
  }
  return { asked, goOn, goToFirst, stay: () => setAsked(null), submit }
}
