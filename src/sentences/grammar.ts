/** How counts, names and parts stand in a sentence: `five of 31`, `the United States’`, `29th`, `a third`. */
import { fixed } from './numbers.js'
import { listed } from './phrases.js'

const UP_TO_TWELVE = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** A count within a sentence: `no`, `five`, `twelve`, from 13 in figures. */
export function counted(count: number): string {
  return UP_TO_TWELVE[count] ?? fixed(count, 0)
}

/** `none of 31`, `five of 31`, `two of three`, `all 31`, `both`: how many of a whole, both as counts within a sentence. */
export function outOf(count: number, whole: number): string {
  if (count === whole && whole > 1) return whole === 2 ? 'both' : `all ${counted(whole)}`
  return `${count === 0 ? 'none' : counted(count)} of ${counted(whole)}`
}

/** `no ally`, `five of 31 allies`, `all 31 allies`. */
export function outOfAllies(count: number, whole: number): string {
  return count === 0 ? 'no ally' : `${outOf(count, whole)} allies`
}

/** The first of two forms for a subject that is one or none (`no ally spends`), else the second. */
export function agreeing(count: number, one: string, several: string): string {
  return count < 2 ? one : several
}

/** The words as a sentence begins: `The United States …`. */
export function starting(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const WITH_ARTICLE = new Set(['Netherlands', 'United Kingdom', 'United States'])

/** A name within a sentence: `Spain`, `the United States`. */
export function within(name: string): string {
  return WITH_ARTICLE.has(name) ? `the ${name}` : name
}

/** `Spain’s`, `the Netherlands’`. */
export function possessive(name: string): string {
  return `${within(name)}’${name.endsWith('s') ? '' : 's'}`
}

/** Up to so many are named, of more their number is given. */
export const MOST_NAMED = 3

/** `Belgium, Italy and the United Kingdom`. */
export function listedNames(names: readonly string[]): string {
  return listed(names.map(within))
}

const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  many: 'th',
  zero: 'th',
}
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** `1st`, `22nd`, `29th`. */
export function ordinal(place: number): string {
  return `${place}${ENDINGS[ordinals.select(place)]}`
}

const PARTS: readonly (readonly [percent: number, words: string])[] = [
  [20, 'a fifth'],
  [25, 'a quarter'],
  [100 / 3, 'a third'],
  [50, 'half'],
  [200 / 3, 'two thirds'],
  [75, 'three quarters'],
]
/** So many percentage points from it still count as that part. */
const NEAR = 1

/** A part of a whole given in percent: `a third` of 34, `44%` of 44. */
export function part(percent: number): string {
  const [, words] = PARTS.find(([of]) => Math.abs(of - percent) <= NEAR) ?? []
  return words ?? `${fixed(percent, 0)}%`
}
