import { addDataAndFileToRequest, type CollectionConfig, docAccessOperation, type Endpoint, NotFound } from 'payload'

import { isProofread } from '../workflow/collections'
import { lockFields } from '../workflow/lockFields'
import { isStaff } from './isStaff'

const endpoint = (slug: string): Endpoint => ({
  method: 'post',
  path: '/access/:id?',
  handler: async (req) => {
    if (!isStaff(req.user)) throw new NotFound(req.t)
    await addDataAndFileToRequest(req)
    const collection = req.payload.collections[slug as keyof typeof req.payload.collections]
    const id = req.routeParams?.id as string | undefined
    const permissions = await docAccessOperation({ id: id as string, collection, data: req.data, req })
    return Response.json(id && isProofread(slug) ? await lockFields(req, slug, id, permissions) : permissions)
  },
})

/** Payload answers whether a document is there before it asks who may know; here it asks first. Texts that cannot be changed are read-only in their form. */
export const accessOfOne = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  endpoints: [endpoint(collection.slug), ...(collection.endpoints || [])],
})
