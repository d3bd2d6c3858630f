/** Answers that stand in a document, compared with what is given. `UPDATE_GOLDEN=1` writes them anew; look at the difference. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

export interface Answered {
  /** The question with all that stands between it and the answer. */
  readonly asked: string
  /** The lines up to the end of the block. */
  readonly answer: string
}

const FENCE = '```'

/** Fails unless the answer of the document is the one given. */
export function expectAnswer(document: string, { asked, answer }: Answered, given: string): void {
  if (!process.env.UPDATE_GOLDEN) {
    expect(answer, `${document}: ${asked}`).toBe(given)
    return
  }
  const text = readFileSync(document, 'utf8')
  const updated = text.replace(asked + answer + FENCE, () => asked + given + FENCE)
  if (updated !== text) writeFileSync(document, updated)
}
