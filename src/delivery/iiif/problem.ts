import { Type } from 'typebox'

/** A problem that only the routes of images answer with, for their schemas. */
export const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Type.Ref('Problem') } } })
