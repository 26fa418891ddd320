import { describe, expect, it } from 'vitest'

import { BadEnvironment, readEnvironment } from '../../src/env'

const read = (hours?: string) => readEnvironment({ CLAIM_LAPSES_HOURS: hours, NODE_ENV: 'test', PAYLOAD_SECRET: 'a-secret-for-the-tests-only' }).claimLapsesHours

describe('the hours after which a claim lapses', () => {
  it('are 24 unless told, and may be a part of one', () => {
    expect([read(), read(''), read(' 8 '), read('0.5'), read('8760')]).toEqual([24, 24, 8, 0.5, 8_760])
  })

  it.each(['0', '-1', 'soon', '8761', 'Infinity', 'NaN', '24h'])('cannot be “%s”, and the error names the setting', (hours) => {
    expect(() => read(hours)).toThrow(BadEnvironment)
    expect(() => read(hours)).toThrow(/CLAIM_LAPSES_HOURS/)
  })
})

describe('the hours that a session lasts', () => {
  const sessionHours = (hours?: string) => readEnvironment({ NODE_ENV: 'test', PAYLOAD_SECRET: 'a-secret-for-the-tests-only', SESSION_HOURS: hours }).sessionHours

  it('are 12 unless told', () => {
    expect([sessionHours(), sessionHours(''), sessionHours('0.5'), sessionHours('720')]).toEqual([12, 12, 0.5, 720])
  })
  it.each(['0', '-1', 'long', '721', 'NaN'])('cannot be “%s”, and the error names the setting', (hours) => {
    expect(() => sessionHours(hours)).toThrow(/SESSION_HOURS/)
  })
})

describe('the time zone of the house', () => {
  const timeZone = (name?: string) => readEnvironment({ NODE_ENV: 'test', PAYLOAD_SECRET: 'a-secret-for-the-tests-only', TIME_ZONE: name }).timeZone

  it('is that of Beijing unless told', () => {
    expect([timeZone(), timeZone(' '), timeZone(' Europe/Paris '), timeZone('UTC')]).toEqual(['Asia/Shanghai', 'Asia/Shanghai', 'Europe/Paris', 'UTC'])
  })
  it.each(['Asia/Beijing', 'Peking', '+08:00', '8', 'Asia/Shanghai; x'])('cannot be “%s”, and the error names the setting', (name) => {
    expect(() => timeZone(name)).toThrow(BadEnvironment)
    expect(() => timeZone(name)).toThrow(/TIME_ZONE.*Asia\/Shanghai/u)
  })
})

describe('Payload’s own API', () => {
  const api = (value?: string) => readEnvironment({ NODE_ENV: 'test', PAYLOAD_SECRET: 'a-secret-for-the-tests-only', PUBLIC_PAYLOAD_API: value }).publicPayloadAPI

  it('is open to readers unless it is closed', () => {
    expect([api(), api(''), api('open'), api(' closed ')]).toEqual(['open', 'open', 'open', 'closed'])
  })
  it.each(['close', 'no', 'false', 'CLOSED'])('cannot be “%s”, and the error names the setting', (value) => {
    expect(() => api(value)).toThrow(/PUBLIC_PAYLOAD_API.*open.*closed/u)
  })
})

describe('what the site is called', () => {
  const siteName = (name?: string) => readEnvironment({ NODE_ENV: 'test', PAYLOAD_SECRET: 'a-secret-for-the-tests-only', SITE_NAME: name }).siteName

  it('is left to each place unless told', () => {
    expect([siteName(), siteName(' '), siteName(' 聊城报史馆 '), siteName('字'.repeat(80))]).toEqual(['', '', '聊城报史馆', '字'.repeat(80)])
  })
  it.each(['a\nb', 'a\u0000', '字'.repeat(81)])('cannot be “%s”, and the error names the setting', (name) => {
    expect(() => siteName(name)).toThrow(/SITE_NAME.*80/u)
  })
})

describe('whom harvesters write to', () => {
  const contactEmail = (email?: string) => readEnvironment({ CONTACT_EMAIL: email, NODE_ENV: 'test', PAYLOAD_SECRET: 'a-secret-for-the-tests-only' }).contactEmail

  it('is nobody in particular unless told', () => {
    expect([contactEmail(), contactEmail(' '), contactEmail(' archive@example.org '), contactEmail('a.b+c@x-y.example.org')]).toEqual(['', '', 'archive@example.org', 'a.b+c@x-y.example.org'])
  })
  it.each(['archive', '@example.org', 'archive@localhost', 'Archive <archive@example.org>', 'a@example.org, b@example.org', 'a b@example.org', 'a@-x.org', 'mailto:a@example.org', `${'a'.repeat(65)}@example.org`])('cannot be “%s”, and the error names the setting', (email) => {
    expect(() => contactEmail(email)).toThrow(BadEnvironment)
    expect(() => contactEmail(email)).toThrow(/CONTACT_EMAIL.*archive@example\.org/u)
  })
})
