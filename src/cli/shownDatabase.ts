/** A database's address without its password: `mongodb://li:…@host/reissue` */
export const shownDatabase = (uri: string): string => uri.replace(/(\/\/[^/:@]*):[^/]*@/u, '$1:…@')
