/**
 * The properties in the `title` of an hOCR element: http://kba.github.io/hocr-spec/1.2/
 *
 * `image "a.png"; bbox 36 92 580 122; x_wconf 96` → image [`"a.png"`], bbox [`36`, `92`, `580`, `122`], x_wconf [`96`]
 */
export function hocrTitle(title: string | undefined): Map<string, string[]> {
  const properties = new Map<string, string[]>()
  for (const property of title?.split(';') ?? []) {
    const [name, ...values] = property.trim().split(/\s+/u)
    if (name && !properties.has(name)) properties.set(name, values)
  }
  return properties
}
