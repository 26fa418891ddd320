/** The program's name on the login page. */
export const Wordmark = () => <span className="wordmark">Reissue</span>
