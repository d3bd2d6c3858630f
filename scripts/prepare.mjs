/**
 * Makes a clone ready: packages, Prisma's client and, with the argument `build`, the compiled program.
 * Runs before `npm start` and `npm test`, possibly without any package there, so it uses Node's own modules only.
 * Each step runs only if what it depends on has changed; `.prepared.json` remembers what was done last.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMPS = join(ROOT, '.prepared.json')
const GENERATED = join('src', 'store', 'generated')
const PAGE = join('src', 'dashboard')
const LEAST_NODE = [20, 19]

/** Settings of the npm that runs this script which would make another npm install something else, or elsewhere. */
const FOREIGN_SETTINGS =
  /^(NODE_ENV|npm_config_(also|dev|dry_run|global|include|include_workspace_root|local_prefix|location|omit|only|package_lock|package_lock_only|prefix|production|workspace|workspaces))$/i

checkNode()
install()
generate()
if (process.argv[2] === 'build') {
  build()
  buildPage()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return
  fail(
    `Node ${LEAST_NODE.join('.')} or later is needed, but this is ${process.versions.node}: install a newer Node and try again.`,
  )
}

function install() {
  const why = whyInstall()
  if (why === null) return
  say(`Installing packages (${why}); this takes about half a minute.`)
  const [command, ...before] = npmCommand()
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ]
  run(
    command,
    [...before, ...args],
    'The packages could not be installed: check the network or npm’s settings and try again.',
  )
}

/** npm leaves in `node_modules` the list of what it put there; half an installation has none. */
function whyInstall() {
  const installed = readJson(join('node_modules', '.package-lock.json'))
  if (!installed)
    return existsSync(join(ROOT, 'node_modules')) ? 'node_modules is incomplete' : 'there is no node_modules'
  const wanted = readJson('package-lock.json')
  if (!wanted) fail('package-lock.json is missing or broken: restore it and try again.')
  const differs = Object.entries(wanted.packages).find(
    ([path, { version, optional, os, cpu }]) =>
      path !== '' && !optional && !os && !cpu && installed.packages[path]?.version !== version,
  )
  return differs ? `${differs[0].replace(/^node_modules\//, '')} is not the version in package-lock.json` : null
}

/** The npm that runs this script, if one does: the same version, and no shell. */
function npmCommand() {
  const running = process.env.npm_execpath
  if (running && /^npm-cli\.[cm]?js$/.test(basename(running))) return [process.execPath, running]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function generate() {
  const hash = hashOf(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  step('generated', hash, join(GENERATED, 'client.ts'), (why) => {
    say(`Generating Prisma’s client (${why}).`)
    rmSync(join(ROOT, GENERATED), { recursive: true, force: true })
    const cli = join('node_modules', 'prisma', 'build', 'index.js')
    run(process.execPath, [cli, 'generate', '--no-hints'], 'Prisma’s client could not be generated: see above.', {
      // Generating never runs the schema engine, yet would download it unless some file is named.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    })
  })
}

function build() {
  const sources = filesIn('src').filter((path) => !path.startsWith(GENERATED) && !path.startsWith(PAGE))
  const hash = hashOf([...sources, 'tsconfig.json', 'package-lock.json', 'prisma/schema.prisma'])
  step('built', hash, join('dist', 'server.js'), (why) => {
    say(`Compiling the program (${why}).`)
    rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
    run(process.execPath, [tsc, '-p', 'tsconfig.json'], 'The program could not be compiled: see above.')
  })
}

function buildPage() {
  const hash = hashOf([...filesIn(PAGE), ...filesIn(join('src', 'charts')), 'package-lock.json'])
  step('page', hash, join('dist', 'page', 'index.html'), (why) => {
    say(`Building the page (${why}).`)
    const vite = join('node_modules', 'vite', 'bin', 'vite.js')
    run(process.execPath, [vite, 'build', PAGE], 'The page could not be built: see above.')
  })
}

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
    .sort()
}

/** Does the work unless it was last done on the same input and its outcome is there. */
function step(name, hash, outcome, work) {
  const missing = !existsSync(join(ROOT, outcome))
  const { [name]: last, ...others } = readJson('.prepared.json') ?? {}
  if (last === hash && !missing) return
  // Forgotten first: stopped in the middle, the work is not taken for done.
  writeFileSync(STAMPS, JSON.stringify(others))
  work(missing ? `there is no ${outcome}` : 'its sources changed')
  writeFileSync(STAMPS, JSON.stringify({ ...others, [name]: hash }))
}

function run(command, args, complaint, env = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN_SETTINGS.test(name))
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...env },
    encoding: 'utf8',
    shell: command.endsWith('.cmd'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`)
  fail(complaint)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  } catch {
    return undefined
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function fail(sentence) {
  say(sentence)
  process.exit(1)
}
