/** The program's sign in the corner of every page: 刊, in a printer's square. */
export const Mark = () => (
  <span aria-label="Reissue" className="mark" lang="zh-Hans" role="img">
    刊
  </span>
)
