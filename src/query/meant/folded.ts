/** Names without what people write in different ways, here and in the page’s search. */
const NOT_DECOMPOSED: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Þ: 'TH', Æ: 'AE', Œ: 'OE' }

const PLAIN = /^[\x20-\x7e]*$/

/** Whether it is written in the letters of English alone. */
export function isPlain(name: string): boolean {
  return PLAIN.test(name)
}

/** A name without marks, points and article, in capitals: Türkiye and TURKIYE are one, U.S. and us, The Netherlands and Netherlands. */
export function fold(name: string): string {
  return (isPlain(name) ? name.toUpperCase() : withoutMarks(name))
    .replaceAll('&', ' AND ')
    .replaceAll(/[.'’`´]/g, '')
    .replaceAll(/[\s_–-]+/g, ' ')
    .trim()
    .replace(/^THE /, '')
}

function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[ŁØĐÐÞÆŒ]/g, (letter) => NOT_DECOMPOSED[letter] ?? letter)
}
