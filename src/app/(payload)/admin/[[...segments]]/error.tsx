'use client'

export { ViewError as default } from '../../../../admin/views/ViewError'
