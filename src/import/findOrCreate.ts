/** Finds, or creates; when somebody else has created it in between, finds that. */
export const findOrCreate = async <T>(find: () => Promise<null | T>, create: () => Promise<T>): Promise<T> => {
  const found = await find()
  if (found) return found
  try {
    return await create()
  } catch (error) {
    const theirs = await find()
    if (theirs) return theirs
    throw error
  }
}
