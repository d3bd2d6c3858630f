/** The bytes it was given, with as many headers, by `node:http` alone or by Fastify: what those themselves cost. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

const [port, by, file] = process.argv.slice(2)
const at = { host: '127.0.0.1', port: Number(port) }
const answers = JSON.parse(readFileSync(file, 'utf8')).map((answer) => ({
  ...answer,
  bytes: Buffer.from(answer.body, 'base64'),
}))

if (by === 'fastify') {
  const { fastify } = createRequire(new URL('../../package.json', import.meta.url))('fastify')
  const app = fastify()
  for (const { path, headers, bytes } of answers)
    app.get(path, (request, reply) =>
      request.headers['if-none-match'] === headers.etag
        ? reply.code(304).headers(headers).send()
        : reply.headers(headers).send(bytes),
    )
  app.get('/', (_, reply) => reply.send('ready'))
  await app.listen(at)
} else {
  const byPath = new Map(answers.map((answer) => [answer.path, answer]))
  const ready = { headers: {}, bytes: 'ready' }
  createServer(({ url }, response) => {
    const { headers, bytes } = byPath.get(url.split('?')[0]) ?? ready
    response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes)
  }).listen(at)
}
