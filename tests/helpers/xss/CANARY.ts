/** Runs in any place where a text is taken for markup, an address or a script. */
export const CANARY = '"\'><img src=x onerror="window.__xss=1"><svg onload="window.__xss=2"></svg><script>window.__xss=3</script>'
/** The same for what takes few characters. */
export const SHORT_CANARY = '"><img src=x onerror=window.__xss=7>'
/** Stands in each of them, and in every kept form of one. */
export const MARK = 'window.__xss'
