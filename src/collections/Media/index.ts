import type { CollectionConfig } from 'payload'

import { publicOrStaff } from '../../access/publicOrStaff'
import { admins, editors, nobody, staff, staffField } from '../../access/staff'
import { isPublicField } from '../../fields/isPublicField'
import { label } from '../../fields/label'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { clampRead } from '../../hooks/clampRead'
import { rememberRead } from '../../hooks/rememberRead'
import { refuseWhenUsed } from '../../hooks/refuseWhenUsed'
import { cleanImage } from './hooks/cleanImage'

const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff']

/**
 * @param mediaDir the folder of the files, absolute.
 */
export const Media = (mediaDir: string): CollectionConfig => ({
  slug: 'media',
  labels: { singular: label('图片文件', 'Image'), plural: label('图片文件', 'Media') },
  admin: {
    useAsTitle: 'originalName',
    defaultColumns: ['filename', 'originalName', 'alt', 'filesize', 'isPublic', 'createdAt'],
    description: label('图片文件。拍摄信息与位置在上传时清除；随图片说明的批准而公开。', 'Image files. Camera data and position are removed on upload; public once a caption with it is approved.'),
    listSearchableFields: ['originalName', 'alt'],
    group: label('校对', 'Proofreading'),
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: { create: staff, delete: admins, read: publicOrStaff(null), readVersions: staff, update: editors },
  upload: {
    staticDir: mediaDir,
    mimeTypes: IMAGE_TYPES,
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, withoutEnlargement: true },
      { name: 'web', width: 1200, withoutEnlargement: true },
      { name: 'desk', width: 2400, withoutEnlargement: true },
    ],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    disableLocalStorage: false,
  },
  hooks: {
    beforeOperation: [clampRead('filename'), cleanImage],
    beforeChange: [rememberRead],
    beforeDelete: [refuseWhenUsed([['photos', 'image'], ['captions', 'image'], ['pages', 'facsimile']])],
  },
  disableDuplicate: true,
  fields: [
    { name: 'originalName', type: 'text', access: { read: staffField, update: nobody }, admin: { readOnly: true }, label: label('原文件名', 'Original file name') },
    { name: 'alt', type: 'text', access: { read: staffField }, label: label('替代文字', 'Alternative text'), maxLength: 500 },
    // Payload stores it only when a row is saved again, which a filter on it would tell; readers have `sizes.thumbnail.url`.
    { name: 'thumbnailURL', type: 'text', access: { create: nobody, read: staffField, update: nobody }, admin: { hidden: true } },
    isPublicField,
    ...staffTimestamps,
  ],
})
