import sharp from 'sharp'

/** An image of a page on which an ALTO file prints: its words in their boxes, and no further than they reach. */
export const facsimileOf = (alto: string): Promise<Buffer> => {
  const words = [...alto.matchAll(/<String CONTENT="([^"]*)" HPOS="([\d.]+)" VPOS="([\d.]+)" WIDTH="([\d.]+)" HEIGHT="([\d.]+)"/gu)].map(
    ([, text = '', ...numbers]) => ({ numbers: numbers.map(Number) as [number, number, number, number], text }),
  )
  const width = Math.ceil(Math.max(...words.map(({ numbers: [x, , w] }) => x + w))) + 20
  const height = Math.ceil(Math.max(...words.map(({ numbers: [, y, , h] }) => y + h))) + 20
  const drawn = words.map(({ numbers: [x, y, , size], text }) => `<text x="${x}" y="${y + size * 0.85}" font-size="${size}">${text}</text>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#eee8d8"/>${drawn.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
