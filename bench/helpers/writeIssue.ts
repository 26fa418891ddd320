import fs from 'node:fs'
import path from 'node:path'

import { variedPage } from './variedPage'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const word = (text: string, left: number, top: number): string =>
  `<String CONTENT="${escape(text)}" HPOS="${left}" VPOS="${top}" WIDTH="${text.length * 20}" HEIGHT="20" WC="0.97"/>`

/** A page as a recogniser writes it: a block for each stretch between blank lines, a String for each five characters. */
const altoOf = (number: number): string => {
  let top = 0
  const blocks = variedPage(number).toString('utf8').split(/\n\s*\n/u).map((block, at) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '').map((line, index) => {
      top += 24
      const words = (line.trim().match(/.{1,5}/gu) ?? []).map((text, place) => word(text, 40 + place * 100, top)).join('')
      return `<TextLine ID="L${at}_${index}" HPOS="40" VPOS="${top}" WIDTH="${line.length * 20}" HEIGHT="20">${words}</TextLine>`
    })
    return lines.length === 0 ? '' : `<TextBlock ID="B${at}" HPOS="40" VPOS="${top}" WIDTH="500" HEIGHT="${lines.length * 24}">${lines.join('\n')}</TextBlock>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ID="P1" PHYSICAL_IMG_NR="${number + 1}" WIDTH="2000" HEIGHT="${top + 100}"><PrintSpace HPOS="0" VPOS="0" WIDTH="2000" HEIGHT="${top + 100}">
${blocks.join('\n')}
</PrintSpace></Page></Layout></alto>`
}

/** What the file itself calls an article: a block of the page; every tenth goes on on the next page. */
const logical = (pages: number): string =>
  Array.from({ length: pages }, (_, page) => {
    const areas = [page, ...(page % 10 === 0 && page + 1 < pages ? [page + 1] : [])]
      .map((on) => `<div TYPE="PARAGRAPH"><fptr><area FILEID="F${on}" BEGIN="B${on === page ? 2 : 0}" BETYPE="IDREF"/></fptr></div>`)
    return `<div ID="A${page}" TYPE="ARTICLE" LABEL="${page}"><div TYPE="BODY">${areas.join('')}</div></div>`
  }).join('\n')

/**
 * Writes an issue of that many pages as METS with one ALTO file a page.
 * @param first the number of its first page among all varied pages.
 * @returns the METS file.
 */
export const writeIssue = (folder: string, pages: number, first = 0): string => {
  fs.mkdirSync(path.join(folder, 'alto'), { recursive: true })
  const numbers = Array.from({ length: pages }, (_, page) => page)
  for (const page of numbers) fs.writeFileSync(path.join(folder, 'alto', `${page}.xml`), altoOf(first + page))
  const file = path.join(folder, 'issue-mets.xml')
  fs.writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>
<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" TYPE="Newspaper" LABEL="测速日报 1999-12-31">
<fileSec><fileGrp USE="ALTO">
${numbers.map((page) => `<file ID="F${page}" MIMETYPE="text/xml"><FLocat LOCTYPE="URL" xlink:href="file://./alto/${page}.xml"/></file>`).join('\n')}
</fileGrp></fileSec>
<structMap TYPE="PHYSICAL"><div TYPE="Newspaper">
${numbers.map((page) => `<div TYPE="PAGE" ORDER="${page + 1}" ORDERLABEL="${page + 1}"><fptr FILEID="F${page}"/></div>`).join('\n')}
</div></structMap>
<structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="ISSUE" LABEL="测速日报 1999-12-31">
${logical(pages)}
</div></div></structMap>
</mets>`)
  return file
}
