const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', "'": '&#39;', '<': '&lt;', '>': '&gt;' }

/** A text as it may stand in HTML, between tags and in quoted attributes: `<b>` → `&lt;b&gt;` */
export const escapeHtml = (text: string): string => text.replace(/["&'<>]/gu, (character) => ENTITIES[character] ?? character)
