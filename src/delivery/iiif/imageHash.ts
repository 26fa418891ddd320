import type { PublicImage } from '../../publishing/articleSnapshot'
import { sha256 } from '../../publishing/sha256'

/** Stands for the bytes of an image, which never change. Those that came before their hashes were kept are known by their name. */
export const imageHash = ({ file, id, sha256: hash }: PublicImage): string => hash ?? sha256(`${id} ${file}`)
