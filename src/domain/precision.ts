/** The one rounding rule: shares and points are compared at the two decimals in which they are published. */

/**
 * The value at published precision, half up: 1.996 is published as 2.00 and counts as 2.
 * Fifteen significant digits are kept before rounding so that 1.005, stored as 1.00499…, rounds as written.
 */
export function atPublishedPrecision(value: number, decimals = 2): number {
  const scale = 10 ** decimals
  return Math.round(Number((value * scale).toPrecision(15))) / scale
}
