const TITLE_LENGTH = 24

/** The first characters of a text, whole ones, with … where it goes on: `𠮷𠮷𠮷` at 2 → `𠮷𠮷…` */
export const shortened = (text: string, length = TITLE_LENGTH): string => {
  // No more than so many units can be needed: the text may be long.
  const characters = [...text.slice(0, 2 * (length + 1))]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}
