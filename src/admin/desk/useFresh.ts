'use client'

import { useEffect } from 'react'

import type { DeskModel, DeskState } from './model/DeskModel'

/** Who comes back to the desk sees what others have done meanwhile, unless there is something of their own not saved yet. */
export const useFresh = (model: DeskModel, { isOutdated, save }: DeskState, reload: () => void): void => {
  useEffect(() => {
    if (isOutdated && save === 'saved') reload()
  }, [isOutdated, reload, save])
  useEffect(() => {
    const look = async (): Promise<void> => {
      const { saver } = model.article
      if (['offline', 'refused', 'signed-out'].includes(model.state.save)) void model.flush()
      if (saver.state !== 'saved' || model.state.offers.length > 0) return
      const revision = await model.refresh(model.article)
      if (revision !== null && revision > saver.revision && saver.state === 'saved' && !saver.isDirty()) reload()
    }
    void look()
    const onFocus = (): void => void look()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [model, reload])
}
