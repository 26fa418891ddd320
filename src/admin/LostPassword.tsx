'use client'

import { label } from '../fields/label'
import { useWords } from './shared/useWords'

const WORDS = label('忘记密码？系统不发邮件，请找管理员重设。', 'Lost your password? No mail is sent from here; ask an admin to set a new one.')

/** In place of Payload's link, which promises a mail that is never sent. */
export const LostPassword = () => <p className="lost-password">{useWords()(WORDS)}</p>
