import type { CollectionConfig } from 'payload'

import { publicOrStaff } from '../../access/publicOrStaff'
import { admins, editors, nobody, staff, staffField } from '../../access/staff'
import { isPublicField } from '../../fields/isPublicField'
import { label } from '../../fields/label'
import { revisionField } from '../../fields/revisionField'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { staleNoticeField } from '../../fields/staleNoticeField'
import { clampRead } from '../../hooks/clampRead'
import { checkDeletion } from '../../hooks/checkDeletion'
import { countRevision } from '../../hooks/countRevision'
import { nameRevision } from '../../hooks/nameRevision'
import { rememberRead } from '../../hooks/rememberRead'
import { tellRevision } from '../../hooks/tellRevision'
import { refuseWhenUsed } from '../../hooks/refuseWhenUsed'
import { cleanImage } from './hooks/cleanImage'
import { answerBadFile } from './answerBadFile'
import { hashFiles } from './hooks/hashFiles'
import { refuseApproved } from './hooks/refuseApproved'
import { answerFailedUpload } from './uploads/answerFailedUpload'
import { keepFiles } from './uploads/keepFiles'
import { dropFiles, forgetDeletion, noteDeletion } from './uploads/noteDeletion'
import { forgetUpload, noteUpload } from './uploads/noteUpload'

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
  // Each save names its own row's revision; many at once have none in common.
  disableBulkEdit: true,
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
    handlers: [answerBadFile(mediaDir)],
  },
  hooks: {
    beforeOperation: [clampRead('filename'), cleanImage, nameRevision, keepFiles],
    beforeChange: [rememberRead, countRevision, hashFiles, noteUpload(mediaDir)],
    afterChange: [forgetUpload],
    afterDelete: [dropFiles],
    afterError: [forgetDeletion, answerFailedUpload],
    afterOperation: [tellRevision],
    beforeDelete: [checkDeletion, refuseApproved, refuseWhenUsed([['photos', 'image'], ['captions', 'image'], ['pages', 'facsimile']]), noteDeletion(mediaDir)],
  },
  disableDuplicate: true,
  fields: [
    staleNoticeField,
    { name: 'originalName', type: 'text', access: { read: staffField, update: nobody }, admin: { readOnly: true }, label: label('原文件名', 'Original file name') },
    { name: 'alt', type: 'text', access: { read: staffField }, label: label('替代文字', 'Alternative text'), maxLength: 500 },
    // Payload stores it only when a row is saved again, which a filter on it would tell; readers have `sizes.thumbnail.url`.
    { name: 'thumbnailURL', type: 'text', access: { create: nobody, read: staffField, update: nobody }, admin: { hidden: true } },
    { name: 'hashes', type: 'json', access: { create: nobody, read: staffField, update: nobody }, admin: { disableBulkEdit: true, hidden: true }, label: label('文件哈希', 'Files (SHA-256)') },
    { ...isPublicField, label: label('用于已公开的图片说明', 'With a public caption') },
    revisionField,
    ...staffTimestamps,
  ],
})
