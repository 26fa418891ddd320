const [ZERO, NINE, COMMA] = [0x30, 0x39, 0x2c]

/**
 * Tells each number of `1,22:333`, and the character behind it, a comma at the end. By its characters, since `split` would make
 * a string for each of 80,000.
 */
export const eachNumber = (numbers: string, tell: (number: number, behind: number) => void): void => {
  if (numbers === '') return
  let number = 0
  for (let at = 0; at < numbers.length; at++) {
    const code = numbers.charCodeAt(at)
    if (code >= ZERO && code <= NINE) number = number * 10 + code - ZERO
    else {
      tell(number, code)
      number = 0
    }
  }
  tell(number, COMMA)
}
