import { describe, expect, it } from 'vitest'
import { cutPage } from '../../../../src/ingest'
import { all, one, refusal, rules, texts } from './pageOf'

const html = (body: string): string => `<html><head><title>t</title><meta name="ocr-system" content="x"></head><body>${body}</body></html>`

describe('an hOCR page', () => {
  it('keeps boxes, confidences and sizes', async () => {
    const page = await one(html(
      `<div class='ocr_page' title='image "a b; c.png"; bbox 0 0 800 900; lpageno 4'><div class="ocr_carea"><p class='ocr_par'>
       <span class='ocr_line' title="bbox 10 20 310 50; x_size 34.5; baseline 0 -5"><span class='ocrx_word' title='bbox 10 20 100 50; x_wconf 90'><strong>春耕</strong></span>
       <span class='ocrx_word' title='bbox 104 20 200 50; x_wconf 70'>正忙</span></span></p></div></div>`,
    ))
    expect([page.number, page.size]).toEqual([4, [800, 900]])
    expect(page.lines).toEqual([{ n: 1, text: '春耕正忙', box: [10, 20, 300, 30], confidence: 0.8, size: 34.5, region: 0 }])
  })

  it('is read without closing tags', async () => {
    const page = await one("<div class=ocr_page><p class=ocr_par><span class=ocr_line title='bbox 0 0 9 9'><span class=ocrx_word>eins <span class=ocrx_word>zwei <span class=ocr_line title='bbox 0 20 9 29'><span class=ocrx_word>drei")
    expect(texts(page)).toEqual(['eins zwei', 'drei'])
    expect(rules(page)).toEqual(['markup-mended'])
  })

  it('keeps broken entities as they stand and shows soft hyphens at the end of a line', async () => {
    const page = await one(html("<div class='ocr_page'><span class='ocr_line'>A &HiFi- B &amp; C &72</span><span class='ocr_line'>Verhält&shy;</span><span class='ocr_line'>nisse</span></div>"))
    expect(texts(page)).toEqual(['A &HiFi- B & C &72', 'Verhält-', 'nisse'])
    expect(cutPage(page).dialect).toBe('text-layer')
  })

  it('makes lines of words that stand in none, by their places', async () => {
    const word = (x: number, y: number, text: string): string => `<span class='ocrx_word' title='bbox ${x} ${y} ${x + 40} ${y + 20}'>${text}</span> `
    const page = await one(html(`<div class='ocr_page'><p class='ocr_par'>${word(0, 0, 'eins')}${word(50, 2, 'zwei')}${word(0, 30, 'drei')}</p><p class='ocr_par'>${word(0, 60, 'vier')}</p></div>`))
    expect(page.lines.map(({ box, text }) => [text, box])).toEqual([['eins zwei', [0, 0, 90, 22]], ['drei', [0, 30, 40, 20]], ['vier', [0, 60, 40, 20]]])
  })

  it('reads paragraphs without lines or words, a line at each break', async () => {
    const page = await one(html("<div class='ocr_page'><p class='ocr_par'>eins\n zwei<br>drei</p><p class='ocr_par'>vier</p></div>"))
    expect(texts(page)).toEqual(['eins zwei', 'drei', 'vier'])
  })

  it('knows headers, footers and captions, as lines and around lines', async () => {
    const page = await one(html(
      "<div class='ocr_page'><span class='ocr_header' title='bbox 0 0 90 9'>kopf</span><div class='ocr_caption'><span class='ocr_line'>bild</span><span class='ocr_line'>text</span></div><span class='ocr_footer'>fuß</span></div>",
    ))
    expect(page.lines.map(({ region, text }) => [text, page.regions?.[region ?? -1]?.kind])).toEqual([['kopf', 'page-header'], ['bild', 'caption'], ['text', 'caption'], ['fuß', 'page-footer']])
  })

  it('of several pages gives each with a file of its own that reads again; a blank one has a warning', async () => {
    const page = (id: number, text: string): string => `<div class='ocr_page' id='p${id}'><span class='ocr_line'>${text}</span></div>`
    const pages = await all(html(page(1, 'eins') + page(2, '') + page(3, 'drei')))
    expect(pages.map(texts)).toEqual([['eins'], [], ['drei']])
    expect(pages.map(rules)).toEqual([[], ['page-blank'], []])
    for (const each of [pages[0], pages[2]]) expect(texts(await one(each?.bytes ?? ''))).toEqual(each && texts(each))
    expect((await refusal(one(html(page(1, 'eins') + page(2, 'zwei'))))).code).toBe('several-pages')
  })

  it('is refused when it is blank, or no hOCR', async () => {
    expect((await refusal(one(html("<div class='ocr_page'><span class='ocr_line'> &nbsp; </span></div>")))).code).toBe('blank')
    expect((await refusal(one('<html><body><p>Hallo</p></body></html>'))).code).toBe('unsupported-format')
    expect((await refusal(one('<html><body><p>Hallo</p></body></html>', 'hocr'))).code).toBe('wrong-format')
  })
})
