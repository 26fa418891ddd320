import sharp from 'sharp'

/** A small JPEG of one colour; with camera data and a place in it when asked. */
export const picture = (colour: string, { withPlace = false } = {}): Promise<Buffer> => {
  const image = sharp({ create: { background: colour, channels: 3, height: 600, width: 800 } }).jpeg()
  return (withPlace
    ? image.withExif({
        IFD0: { Artist: 'Zhang Canary', Make: 'CameraCanary' },
        IFD3: { GPSLatitude: '36/1 27/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '115/1 59/1 0/1', GPSLongitudeRef: 'E' },
      })
    : image
  ).toBuffer()
}
