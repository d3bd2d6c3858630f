/** A bare Fastify that sends bytes it was given, with as many headers: what the framework itself costs. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { fastify } = createRequire(new URL('../../package.json', import.meta.url))('fastify')
const [port, file] = process.argv.slice(2)

const app = fastify()
for (const { path, headers, body } of JSON.parse(readFileSync(file, 'utf8'))) {
  const bytes = Buffer.from(body, 'base64')
  app.get(path, (_, reply) => reply.headers(headers).send(bytes))
}
app.get('/', (_, reply) => reply.send('ready'))
await app.listen({ host: '127.0.0.1', port: Number(port) })
