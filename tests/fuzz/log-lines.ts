/** The log as it is written, so that nothing a client sends can write a line of its own into it. */
import { claim } from './media-checks.js'

const ERROR = 50

export interface LogLines {
  write(text: string): void
  /** Checks what was written since. @throws for anything but one object a line, and for errors */
  check(): void
}

/** A destination of the log. */
export function logLines(): LogLines {
  let written: string[] = []
  return {
    write: (text) => {
      written.push(text)
    },
    check() {
      const texts = written
      written = []
      for (const text of texts) {
        claim(text.endsWith('\n') && text.indexOf('\n') === text.length - 1, `one entry is one line: ${text}`)
        const line: { readonly level: number } = JSON.parse(text)
        claim(line.level < ERROR, `nothing is logged as an error: ${text}`)
        claim(!/[^\P{Cc}\n]/u.test(text), `a line has no control characters: ${JSON.stringify(text)}`)
      }
    },
  }
}
