/** x, y, width, height. */
export type Box = [number, number, number, number]

/** From four numbers as text; undefined where one is missing, no number, or the box has no place: `10 20 -3 x` → undefined */
export function boxOf(...given: (string | undefined)[]): Box | undefined {
  const [x, y, width, height] = given.map((value) => (value === undefined || value.trim() === '' ? Number.NaN : Number(value)))
  return isBox(x, y, width, height) ? [x as number, y as number, width as number, height as number] : undefined
}

/** From the corners, as hOCR has them: `bbox 36 92 580 122` → [36, 92, 544, 30] */
export function boxOfCorners(values: readonly string[]): Box | undefined {
  const [left, top, right, bottom] = values.map(Number)
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined
  const box: Box = [left, top, right - left, bottom - top]
  return isBox(...box) ? box : undefined
}

/** Around all points: `100,200 300,200 300,260` → [100, 200, 200, 60]; ALTO separates them by spaces too: `100 200 300 200` */
export function boxOfPoints(points: string | undefined): Box | undefined {
  const numbers = (points?.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number)
  return boxAround(numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1))
}

/** Around x and y values. */
export function boxAround(xs: readonly number[], ys: readonly number[]): Box | undefined {
  if (xs.length === 0 || ys.length === 0) return undefined
  const [left, right] = extent(xs)
  const [top, bottom] = extent(ys)
  const box: Box = [left, top, right - left, bottom - top]
  return isBox(...box) ? box : undefined
}

/** Around all boxes, or undefined where there are none. */
export function boxOfBoxes(boxes: readonly (Box | undefined)[]): Box | undefined {
  const known = boxes.filter((box) => box !== undefined)
  return boxAround(
    known.flatMap(([x, , width]) => [x, x + width]),
    known.flatMap(([, y, , height]) => [y, y + height]),
  )
}

function extent(values: readonly number[]): [number, number] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

const FARTHEST = 10_000_000

/** A line of no width or height has no place. */
const isBox = (...[x, y, width, height]: (number | undefined)[]): boolean =>
  [x, y, width, height].every((value) => value !== undefined && Number.isFinite(value) && Math.abs(value) < FARTHEST) &&
  (width as number) > 0 &&
  (height as number) > 0
