'use client'

export const WorkflowActions = () => null
