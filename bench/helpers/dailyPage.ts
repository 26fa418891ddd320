import { madePage } from '../../tests/helpers/crash/madePage'

/** Of articles of about 1,500 characters each. */
export const ARTICLES_A_PAGE = 8

/** A page like those of a daily, eight articles and two pictures, another one for each number: the bytes of a text file. */
export const dailyPage = (number: number): Buffer =>
  Buffer.from(madePage(number, { articles: ARTICLES_A_PAGE, paragraphs: 4, photos: 2, sentences: 7 }))
