import { type PayloadRequest } from 'payload'

export const idOfRoute = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')
