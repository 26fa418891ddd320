/** `编者按 今年是…`: an editor's note opens with the name of its genre. */
export const opensNote = (text: string): boolean =>
  /^[【[〔■]?\s?(?:编\s{0,2}者\s{0,2}按|編\s{0,2}者\s{0,2}按|编者的话|編者的話|编后(?:语|记)?(?=[\s：:】〕]|$)|編後|开栏的话|開欄的話|开栏语|编\s?后(?=[\s：:]|$)|按语[：:]|主持人语)/u.test(text)

/** `6月16日，在…`, `图为…`, `12 月 1 日，…`: how a caption opens (a report may, too). */
export const opensCaption = (text: string): boolean =>
  /^(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日[^，,。]{0,6}[，,]|^(?:[▲▼△▽↑↓◀▶←→]\s?)?(?:[上下左右大小]?[图圖][①-⑨一二三四1-9]?[为為：:]|[▲▼△▽↑↓])/u.test(text)

/** `图为改造后的桃园巷夜景。`, `▲上图：…`: nothing but a caption opens so. */
export const namesPicture = (text: string): boolean => /^(?:[▲▼△▽↑↓◀▶←→]\s?)?[上下左右大小]?[图圖][①-⑨一二三四1-9]?[为為：:]/u.test(text)

/** `●8月27日，…`: an item of a list. */
export const bulletOf = (text: string): string | null => /^[●○◆◇■□▲△★☆※►▶•]/u.exec(text)?.[0] ?? null

/** `…红色历史。图为…`: only the text under a picture says so. */
export const pointsAtPicture = (text: string): boolean =>
  /(?:^|[。！；，\s▲▼])(?:上|下|左|右|大|小)?[图圖](?:①|②|③)?[为為是][^纸书案解]/u.test(text.slice(0, 400))

/** `——工作纪实`: a line that opens with a dash is a subheadline (副题). */
export const opensSubheadline = (text: string): boolean => /^[—―–-]{1,2}[^—―–\-\s]|^──/u.test(text)

/** `一、先建学校`, `（二）待遇跟着岗位走`, `3.`: what is numbered stands under a headline. */
export const opensNumbered = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳]|\d{1,2}[、．](?!\d)|\d{1,2}\.(?!\d)|第[一二三四五六七八九十][，、：])/u.test(text)


/** `编辑同志：`: a letter begins. */
export const isSalutation = (text: string): boolean =>
  /^(?:尊敬的|亲爱的|敬爱的|親愛的)?\p{Script=Han}{1,8}(?:同志|先生|女士|朋友|老师|老師|们|們|您好|你好)[：:！!]$/u.test(text)
