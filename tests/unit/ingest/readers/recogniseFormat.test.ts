import { describe, expect, it } from 'vitest'
import { recogniseFormat } from '../../../../src/ingest'
import { utf8 } from './pageOf'

describe('what a file is by its first bytes', () => {
  it.each([
    ['本报讯\n', 'text'],
    ['<?xml version="1.0"?>\n<!-- by a program -->\n<alto xmlns="x">', 'alto'],
    ['<?xml version="1.0"?><mets:mets xmlns:mets="x">', 'mets'],
    ['\uFEFF<PcGts xmlns="x">', 'page-xml'],
    ['<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">\n<html><body class="ocr_page">', 'hocr'],
    ['<编者按> 本报讯', 'text'],
    ['<?xml version="1.0"?><OAI-PMH><GetRecord><metadata><mets:mets xmlns:mets="x">', 'mets'],
  ])('%s', (text, format) => {
    expect(recogniseFormat(utf8(text))).toBe(format)
  })

  it.each([['', 'empty'], ['%PDF-1.7', 'binary'], ['<?xml version="1.0"?><rss>', 'unsupported-format'], ['<html><body>欢迎光临</body></html>', 'unsupported-format']])('%s is refused as %s', (text, code) => {
    expect(() => recogniseFormat(utf8(text))).toThrow(expect.objectContaining({ code }))
  })
})
