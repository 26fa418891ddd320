const ns = 'xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink"'

/** One page in ALTO: a headline in big type, and the text under it. */
export const altoPage = (word: string, n: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
  <Styles><TextStyle ID="big" FONTSIZE="24"/><TextStyle ID="small" FONTSIZE="10"/></Styles>
  <Layout><Page ID="P${n}" PHYSICAL_IMG_NR="${n}" WIDTH="2000" HEIGHT="3000"><PrintSpace HPOS="0" VPOS="0" WIDTH="2000" HEIGHT="3000">
    <TextBlock ID="P${n}_TB1" HPOS="100" VPOS="100" WIDTH="800" HEIGHT="80" STYLEREFS="big">
      <TextLine ID="P${n}_TL1" HPOS="100" VPOS="100" WIDTH="800" HEIGHT="80"><String ID="P${n}_S1" HPOS="100" VPOS="100" WIDTH="800" HEIGHT="80" CONTENT="${word}工作会议召开"/></TextLine>
    </TextBlock>
    <TextBlock ID="P${n}_TB2" HPOS="100" VPOS="200" WIDTH="800" HEIGHT="80" STYLEREFS="small">
      <TextLine ID="P${n}_TL2" HPOS="100" VPOS="200" WIDTH="800" HEIGHT="30"><String HPOS="100" VPOS="200" WIDTH="800" HEIGHT="30" CONTENT="本报讯${word}工作会议在市里召开，与会代表听取了"/></TextLine>
      <TextLine ID="P${n}_TL3" HPOS="100" VPOS="240" WIDTH="400" HEIGHT="30"><String HPOS="100" VPOS="240" WIDTH="400" HEIGHT="30" CONTENT="有关情况的汇报。"/></TextLine>
    </TextBlock>
  </PrintSpace></Page></Layout>
</alto>
`

const file = (n: number): string => `
      <mets:file ID="ALTO${n}" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="file://./alto/${String(n).padStart(4, '0')}.xml"/></mets:file>`

const physical = (n: number): string => `
      <mets:div ID="DIVP${n}" ORDER="${n}" TYPE="PAGE"><mets:fptr><mets:area FILEID="ALTO${n}"/></mets:fptr></mets:div>`

const article = (n: number): string => `
      <mets:div ID="ART${n}" TYPE="ARTICLE">
        <mets:div TYPE="HEADING"><mets:fptr><mets:area FILEID="ALTO${n}" BETYPE="IDREF" BEGIN="P${n}_TB1"/></mets:fptr></mets:div>
        <mets:div TYPE="TEXT"><mets:fptr><mets:area FILEID="ALTO${n}" BETYPE="IDREF" BEGIN="P${n}_TB2"/></mets:fptr></mets:div>
      </mets:div>`

const each = (pages: number, make: (n: number) => string): string => Array.from({ length: pages }, (_, index) => make(index + 1)).join('')

const dated = (date: string): string => `
  <mets:dmdSec ID="MODSMD_ISSUE1"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
    <mods:originInfo><mods:dateIssued>${date}</mods:dateIssued></mods:originInfo>
  </mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>`

/** One article over all the pages: its headline on the first, and everything else is its text. */
const longArticle = (pages: number): string => `
      <mets:div ID="ART1" TYPE="ARTICLE">
        <mets:div TYPE="HEADING"><mets:fptr><mets:area FILEID="ALTO1" BETYPE="IDREF" BEGIN="P1_TB1"/></mets:fptr></mets:div>
        <mets:div TYPE="TEXT"><mets:fptr><mets:area FILEID="ALTO1" BETYPE="IDREF" BEGIN="P1_TB2"/></mets:fptr></mets:div>${each(pages - 1, (n) => `
        <mets:div TYPE="TEXT"><mets:fptr><mets:area FILEID="ALTO${n + 1}" BETYPE="IDREF" BEGIN="P${n + 1}_TB1"/></mets:fptr></mets:div>
        <mets:div TYPE="TEXT"><mets:fptr><mets:area FILEID="ALTO${n + 1}" BETYPE="IDREF" BEGIN="P${n + 1}_TB2"/></mets:fptr></mets:div>`)}
      </mets:div>`

/** The METS file of an issue of so many pages, each with one article, in `alto/0001.xml` and so on. */
export const metsIssue = (pages: number, date?: string): string => metsOf(pages, each(pages, article), date)

/** The same, with one article that stands on all the pages. */
export const metsOfLongArticle = (pages: number): string => metsOf(pages, longArticle(pages))

const metsOf = (pages: number, articles: string, date?: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<mets:mets ${ns} TYPE="Newspaper">${date ? dated(date) : ''}
  <mets:fileSec>
    <mets:fileGrp ID="ALTOGRP" USE="Text">${each(pages, file)}
    </mets:fileGrp>
  </mets:fileSec>
  <mets:structMap TYPE="PHYSICAL"><mets:div TYPE="Newspaper">${each(pages, physical)}
  </mets:div></mets:structMap>
  <mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"><mets:div TYPE="ISSUE"><mets:div TYPE="CONTENT">${articles}
  </mets:div></mets:div></mets:div></mets:structMap>
</mets:mets>
`
