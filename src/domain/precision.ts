/** The one rounding rule: shares and points are compared at the two decimals in which they are published. */

const NEAR_HALF = 1e-6
/** Below it fifteen digits are finer than `NEAR_HALF`. */
const LARGE = 1e8

/**
 * The value at published precision, half up: 1.996 is published as 2.00 and counts as 2.
 * Fifteen significant digits are kept before rounding so that 1.005, stored as 1.00499…, rounds as written.
 */
export function atPublishedPrecision(value: number, decimals = 2): number {
  const scale = 10 ** decimals
  const scaled = value * scale
  const below = Math.floor(scaled)
  const part = scaled - below
  // Fifteen digits can only tell where it is near a half, and finding them takes most of the time.
  if (Math.abs(part - 0.5) > NEAR_HALF && Math.abs(scaled) < LARGE) return (part < 0.5 ? below : below + 1) / scale
  return Math.round(Number(scaled.toPrecision(15))) / scale
}

/** The value rounded half up at a decimal place, which may stand before the point: 2 is hundredths, -3 thousands. */
export function roundedAt(value: number, place: number): number {
  if (place >= 0) return atPublishedPrecision(value, place)
  const step = 10 ** -place
  return atPublishedPrecision(value / step, 0) * step
}
