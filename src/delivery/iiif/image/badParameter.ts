import { Problem } from '../../Problem'

export type ImageParameter = 'format' | 'quality' | 'region' | 'rotation' | 'size'

/** 400, as the Image API says of what cannot be read or made. */
export const badParameter = (parameter: ImageParameter, zh: string, en: string): Problem =>
  new Problem(400, 'image', { zh: `${parameter}：${zh}`, en: `${parameter}: ${en}` }, { parameter })
