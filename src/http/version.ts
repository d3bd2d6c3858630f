/** The version: of the package, and with it of the interface, as its documents and its tools tell it. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const PACKAGE = new URL('../../package.json', import.meta.url)

/** As `package.json` has it; nothing else declares it. */
export const { version: VERSION } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8')))
