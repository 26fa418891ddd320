'use client'

export const SourceLines = () => null
