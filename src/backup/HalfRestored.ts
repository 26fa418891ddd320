/** A restore into the database has begun and not finished. Known by its name: Next bundles modules several times over. */
export class HalfRestored extends Error {
  override readonly name = 'HalfRestored'
}
