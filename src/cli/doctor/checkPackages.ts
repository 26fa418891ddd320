import fs from 'node:fs'
import path from 'node:path'

import { type Check, fail, ok } from './Check'

const versionOf = (folder: string): string =>
  (JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version

/** Payload and its packages know each other's insides: they must be of one version. */
export const checkPackages = (root: string): Check => {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const names = Object.keys(dependencies).filter((name) => name === 'payload' || name.startsWith('@payloadcms/'))
  const missing = names.filter((name) => !fs.existsSync(path.join(root, 'node_modules', name, 'package.json')))
  if (missing.length > 0) return fail('packages', `not installed: ${missing.join(', ')}`, 'Run `npm ci`.')
  const versions = new Map(names.map((name) => [name, versionOf(path.join(root, 'node_modules', name))]))
  const own = versions.get('payload') ?? ''
  const others = [...versions].filter(([, version]) => version !== own).map(([name, version]) => `${name} ${version}`)
  if (others.length === 0) return ok('packages', `payload and ${names.length - 1} @payloadcms packages, all ${own}`)
  return fail('packages', `payload is ${own}, but ${others.join(', ')}`, 'Run `npm ci` to install what package-lock.json says.')
}
