'use client'

/** In the place of a button of Payload's that the workflow refuses. */
export const NoButton = () => null
