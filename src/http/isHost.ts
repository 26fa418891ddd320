/** A port beyond the last one is a name that Next cannot build an address with. */
export const isHost = (host: string): boolean => host === '' || (/^[\w.:[\]-]+$/u.test(host) && URL.canParse(`http://${host}`))
