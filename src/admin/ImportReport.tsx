'use client'

export const ImportReport = () => null
