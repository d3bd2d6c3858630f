/** nginx, where it is installed, sending the bytes it was given as files, with as many headers. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, serve } from './child.mjs'

/** Starts it, or says why not and answers null. */
export async function startNginx(answers, folder) {
  const root = join(folder, 'nginx')
  mkdirSync(root)
  const locations = answers.map(({ path, headers, body }, at) => {
    const file = join(root, String(at))
    writeFileSync(file, Buffer.from(body, 'base64'))
    // Its own tag and date: those are what it compares.
    const { 'content-type': type, etag: _, ...others } = headers
    const added = Object.entries(others).map(([name, value]) => `add_header ${name} ${quoted(value)};`)
    return `location = ${path} { alias ${file}; types {} default_type ${quoted(type)}; ${added.join(' ')} }`
  })
  const port = await freePort()
  const file = join(root, 'nginx.conf')
  writeFileSync(
    file,
    `${process.getuid() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${root}/pid; error_log ${root}/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 1000000000;
  client_body_temp_path ${root}/1; proxy_temp_path ${root}/2; fastcgi_temp_path ${root}/3; uwsgi_temp_path ${root}/4; scgi_temp_path ${root}/5;
  server { listen 127.0.0.1:${port}; location = / { return 204; } ${locations.join('\n')} }
}
`,
  )
  try {
    return await serve(['nginx', '-p', root, '-c', file, '-e', join(root, 'error.log')], { port })
  } catch (error) {
    process.stderr.write(`nginx is left out: ${error.message.trim()} (apt-get install nginx)\n`)
    return null
  }
}

function quoted(text) {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
