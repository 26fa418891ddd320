/** What all texts are written in (BCP 47). Simplified or traditional differs from paper to paper, and is not said. */
export const LANGUAGE = 'zh'
