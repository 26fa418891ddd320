/** The value of an option that is a whole number, `least` or more. @throws naming the option. */
export const wholeNumber = (name: string, given: string, least = 1): number => {
  const value = Number(given)
  if (Number.isInteger(value) && value >= least) return value
  throw new Error(`--${name} must be a whole number ${least === 1 ? 'above 0' : `from ${least}`}, but is “${given}”.`)
}
