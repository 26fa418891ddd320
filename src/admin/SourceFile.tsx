'use client'

export const SourceFile = () => null
