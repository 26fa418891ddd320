'use client'

import { useEffect } from 'react'

import type { DeskModel } from './model/DeskModel'

/** Who comes back to the desk sees what others have done meanwhile, unless there is something of their own not saved yet. */
export const useFresh = (model: DeskModel, reload: () => void): void => {
  useEffect(() => {
    const look = async (): Promise<void> => {
      const { saver } = model.article
      if (saver.state === 'offline' || saver.state === 'refused') void model.flush()
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
