/** `  甲 乙\n` → `甲乙`: blanks are printing's. */
export const bare = (text: string): string => text.replace(/\s+/gu, '')
