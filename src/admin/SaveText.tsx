'use client'

export const SaveText = () => null
