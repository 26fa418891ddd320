import { describe, expect, it } from 'vitest'

import { imageFiles } from '../../../src/collections/Media/imageFiles'

describe('the files of an image', () => {
  it('are the image itself and the sizes that were made, with what each holds', () => {
    const sizes = { desk: { filename: null, filesize: null }, thumbnail: { filename: 'a-320x200.jpg', filesize: 12 }, web: null }
    expect(imageFiles({ filename: 'a.jpg', filesize: 90, sizes })).toEqual([{ filename: 'a.jpg', filesize: 90 }, { filename: 'a-320x200.jpg', filesize: 12 }])
  })

  it('are none where no file was named, and the image alone where there are no sizes', () => {
    expect(imageFiles({})).toEqual([])
    expect(imageFiles({ filename: '', sizes: null })).toEqual([])
    expect(imageFiles({ filename: 'a.jpg', sizes: null }).map(({ filename }) => filename)).toEqual(['a.jpg'])
  })
})
