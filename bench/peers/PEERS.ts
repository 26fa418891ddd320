import { directus } from './directus'
import type { Peer } from './Peer'
import { strapi } from './strapi'

export const PEERS: readonly Peer[] = [strapi, directus]
