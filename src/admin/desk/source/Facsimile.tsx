'use client'

import type { Viewer } from 'openseadragon'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { DeskPage } from '../../../desk/DeskAnswer'
import type { PlacedLine } from '../../../editorial/proofing'
import { label } from '../../../fields/label'
import { useWords } from '../../shared/useWords'
import type { Marks } from '../marks/Marks'
import { useLine } from '../marks/useMarks'
import { WORDS } from '../words'
import { type LineBox, lineBoxes } from './lineBoxes'

type Props = { lines: readonly PlacedLine[]; marks: Marks | null; onPick: (line: number) => void; page: DeskPage }

const ZOOM = 1.5
/** Of the lines' width, on either side. */
const MARGIN = 0.05
const TOOLS = {
  in: label('放大', 'Zoom in'),
  out: label('缩小', 'Zoom out'),
  whole: label('整版', 'Whole page'),
}

const outline = ({ line }: LineBox): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'desk-facsimile__line'
  element.dataset.line = String(line)
  return element
}

/** The line that is printed at a point of the image, in its pixels. */
const lineAt = (boxes: readonly LineBox[], { x, y }: { x: number; y: number }): number | undefined =>
  boxes.find(({ box: [left, top, width, height] }) => x >= left && x <= left + width && y >= top && y <= top + height)?.line

/** As wide as the article's lines, from its first line on: a whole page is too small to be read. */
const showColumn = ({ viewport }: Viewer, boxes: readonly LineBox[]): void => {
  const [first] = boxes
  if (!first) return
  const left = Math.min(...boxes.map(({ box }) => box[0]))
  const width = Math.max(...boxes.map(({ box }) => box[0] + box[2])) - left
  const margin = width * MARGIN
  const shape = viewport.getContainerSize()
  const shownWidth = width + 2 * margin
  viewport.fitBoundsWithConstraints(viewport.imageToViewportRectangle(left - margin, first.box[1] - margin, shownWidth, (shownWidth * shape.y) / shape.x), true)
}

/** The page's image with the article's lines outlined; follows the line with the cursor. The viewer is loaded when there is an image. */
export const Facsimile = ({ lines, marks, onPick, page }: Props) => {
  const say = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [viewer, setViewer] = useState<Viewer | null>(null)
  const boxes = useMemo(() => lineBoxes(page, lines), [lines, page])
  const line = useLine(marks)
  const { facsimile } = page

  useEffect(() => {
    let [isGone, made] = [false, null as Viewer | null]
    void import('openseadragon').then(({ default: OpenSeadragon }) => {
      if (isGone || !frame.current || !facsimile) return
      const opened = OpenSeadragon({
        animationTime: 0.3, element: frame.current, gestureSettingsMouse: { clickToZoom: false }, maxZoomPixelRatio: 4, showNavigationControl: false,
        tileSources: { type: 'image', url: facsimile.url } as never, visibilityRatio: 0.5,
      })
      made = opened
      opened.addHandler('open', () => {
        for (const each of boxes) {
          opened.addOverlay({ element: outline(each), location: opened.viewport.imageToViewportRectangle(...each.box) })
        }
        showColumn(opened, boxes)
        setViewer(opened)
      })
      // The viewer takes the pointer for itself: no outline is told of a click.
      opened.addHandler('canvas-click', ({ position, quick }) => {
        const line = quick ? lineAt(boxes, opened.viewport.viewerElementToImageCoordinates(position)) : undefined
        if (line !== undefined) onPick(line)
      })
    })
    return () => {
      isGone = true
      made?.destroy()
      setViewer(null)
    }
  }, [boxes, facsimile, onPick])

  useEffect(() => {
    const found = boxes.find((each) => each.line === line)
    if (!viewer || !found) return
    const element = frame.current?.querySelector(`[data-line="${found.line}"]`)
    element?.setAttribute('aria-current', 'true')
    const rectangle = viewer.viewport.imageToViewportRectangle(...found.box)
    const shown = viewer.viewport.getBounds()
    if (!shown.containsPoint(rectangle.getTopLeft()) || !shown.containsPoint(rectangle.getBottomRight())) viewer.viewport.panTo(rectangle.getCenter())
    return () => element?.removeAttribute('aria-current')
  }, [boxes, line, viewer])

  const zoom = (by: number): void => {
    viewer?.viewport.zoomBy(by)
    viewer?.viewport.applyConstraints()
  }
  return (
    <div aria-label={`${say(WORDS.facsimile)} · ${page.title}`} className="desk-facsimile" role="region">
      <div className="desk-facsimile__tools">
        <button aria-label={say(TOOLS.in)} className="desk-button" onClick={() => zoom(ZOOM)} type="button">＋</button>
        <button aria-label={say(TOOLS.out)} className="desk-button" onClick={() => zoom(1 / ZOOM)} type="button">－</button>
        <button className="desk-button" onClick={() => viewer?.viewport.goHome()} type="button">{say(TOOLS.whole)}</button>
      </div>
      <div className="desk-facsimile__frame" ref={frame} />
    </div>
  )
}
