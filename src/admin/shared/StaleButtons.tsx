'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { label } from '../../fields/label'
import { useWords } from './useWords'

const WORDS = {
  discard: label('放弃我的改动，载入最新版', 'Discard my changes and load the newest'),
  load: label('载入最新版', 'Load the newest'),
  open: label('在新标签页打开最新版', 'Open the newest in a new tab'),
}

/** For who has a form open that somebody else has saved meanwhile: the newest beside it, or in its place. */
export const StaleButtons = ({ hasTyped }: { hasTyped: boolean }) => {
  const say = useWords()
  const { config } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  return (
    <div className="workflow-notice__buttons">
      {hasTyped && (
        <Button buttonStyle="secondary" el="anchor" margin={false} newTab size="small" url={`${config.routes.admin}/collections/${collectionSlug}/${id}`}>
          {say(WORDS.open)}
        </Button>
      )}
      <Button
        buttonStyle={hasTyped ? 'subtle' : 'secondary'}
        margin={false}
        // Asks the browser, which asks the person when there is unsaved text.
        onClick={() => window.location.reload()}
        size="small"
        type="button"
      >
        {say(hasTyped ? WORDS.discard : WORDS.load)}
      </Button>
    </div>
  )
}
