'use client'

import { useConfig } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** The login is opened beside the desk, whose text stays; saving goes on by itself afterwards. */
export const SignedOut = () => {
  const say = useWords()
  const { config } = useConfig()
  return (
    <p className="desk-head__locked" data-signed-out role="alert">
      ⚠ {say(WORDS.signedOut)}{' '}
      <a className="desk-button desk-button--main" href={`${config.routes.admin}/login`} rel="noreferrer" target="_blank">{say(WORDS.signIn)}</a>
    </p>
  )
}
