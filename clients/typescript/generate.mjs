/**
 * Writes the types of the contract that a server gives: `npm run generate -- http://127.0.0.1:3000 [file]`. The hash in the
 * first line says of which document they are.
 */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const COMMITTED = fileURLToPath(new URL('src/contract.ts', import.meta.url))
const [server = 'http://127.0.0.1:3000', file = COMMITTED] = process.argv.slice(2)

const response = await fetch(`${server}/openapi.json`)
if (!response.ok) throw new Error(`${response.url} answers ${response.status}`)
const document = await response.text()
const hash = createHash('sha256').update(document).digest('hex')
const types = astToString(await openapiTS(document))
await writeFile(file, `/** Made by \`npm run generate\` of /openapi.json with the SHA-256 ${hash}. */\n\n${types}`)
