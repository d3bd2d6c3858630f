/**
 * Makes a clone ready: packages, Prisma's clients and, with the argument `build`, the compiled program and its page; with `bundle`
 * what the package ships, too. Runs before `npm start` and `npm test`, possibly without any package there, so it uses Node's
 * own modules only. With `start` it does as with `build`, but makes and installs nothing in production: it says what is missing.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Settings of the npm that runs this script which would make another npm install something else, or elsewhere. */
const FOREIGN_SETTINGS =
  /^(NODE_ENV|npm_config_(also|dev|dry_run|global|include.*|local_prefix|location|omit|only|package_lock.*|prefix|production|workspaces?))$/i

const CLIENTS = 'src/store/generated'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node 20.19 or later is needed, but this is ${process.versions.node}: install a newer Node and try again.`)
}
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [task = 'packages'] = process.argv.slice(2)
const isKept = task === 'start' && isProduction()
for (const name of Object.keys(process.env)) if (FOREIGN_SETTINGS.test(name)) delete process.env[name]
process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)

const why = whyInstall()
if (why) {
  if (isKept) refuse(why)
  say(`Installing packages (${why}); this takes about half a minute.`)
  run('npm ci --ignore-scripts --include=dev --no-audit --no-fund --no-update-notifier --loglevel=error')
}
make(
  CLIENTS,
  ['prisma/schema.prisma', 'scripts/prepare.mjs', 'package-lock.json'],
  'Generating Prisma’s clients',
  () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    for (const provider of ['sqlite', 'postgresql']) {
      // Beside the schema, from where the client's folder is found.
      const file = `prisma/.${provider}.prisma`
      // Prisma takes the provider only as a literal.
      writeFileSync(
        file,
        schema.replace('provider = "sqlite"', `provider = "${provider}"`).replace('/sqlite"', `/${provider}"`),
      )
      // Generating never runs the schema engine, yet would download it unless some file is named.
      const settings = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
      run(`prisma generate --no-hints --schema ${file}`, settings)
      rmSync(file)
    }
  },
)
if (task !== 'packages') {
  const sources = filesIn('src').filter((path) => !path.startsWith(CLIENTS))
  make(
    'dist',
    [...sources, 'tsconfig.json', 'package-lock.json', 'prisma/schema.prisma'],
    'Building the program',
    () => {
      run('tsc -p tsconfig.json')
      run('vite build src/browser')
    },
  )
  if (task === 'bundle')
    make('dist/bundle', [...sources, 'scripts/bundle.config.ts', 'package-lock.json'], 'Bundling the package', () =>
      run('vite build --config scripts/bundle.config.ts'),
    )
}

/** As npm is told that what is for development only is not wanted. */
function isProduction() {
  const { NODE_ENV, npm_config_omit: omitted = '', npm_config_production: production } = process.env
  return NODE_ENV === 'production' || /\bdev\b/.test(omitted) || production === 'true'
}

function refuse(missing) {
  fail(
    `In production nothing is installed or built, but ${missing}. Run “npm run build” first, where packages for development may be ` +
      'installed, or install what “npm pack” makes, which needs none.',
  )
}

/** npm leaves in `node_modules` the list of what it put there; half an installation has none. */
function whyInstall() {
  if (!existsSync('node_modules')) return 'there is no node_modules'
  const installed = packagesOf('node_modules/.package-lock.json')
  if (!installed) return 'node_modules is incomplete'
  const wanted = packagesOf('package-lock.json')
  if (!wanted) fail('package-lock.json is missing or broken: restore it and try again.')
  const differs = Object.keys(wanted).find((path) => {
    const { version, optional, os, cpu } = wanted[path]
    return path !== '' && !optional && !os && !cpu && installed[path]?.version !== version
  })
  return differs && `${differs.replace(/^node_modules\//, '')} is not the version in package-lock.json`
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Makes the folder anew unless it was last made of the same sources, so that nothing of moved or deleted ones stays in it.
 * The mark is written last: stopped in the middle, the work is not taken for done.
 */
function make(folder, sources, doing, work) {
  const hash = createHash('sha256')
  for (const path of sources.sort()) hash.update(`${path}\n`).update(readFileSync(path))
  const [mark, made] = [`${folder}/.made-from`, hash.digest('hex')]
  if (existsSync(mark) && readFileSync(mark, 'utf8') === made) return
  if (isKept) refuse(existsSync(mark) ? `the sources of ${folder} changed` : `there is no ${folder}`)
  say(`${doing} (${existsSync(folder) ? 'its sources changed' : `there is no ${folder}`}).`)
  rmSync(folder, { recursive: true, force: true })
  work()
  writeFileSync(mark, made)
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
}

/** Runs npm or a command of a package; what it says is shown only if it fails. */
function run(command, settings = {}) {
  const env = { ...process.env, ...settings }
  const { status, stdout, stderr } = spawnSync(command, { env, shell: true, encoding: 'utf8' })
  if (status !== 0) fail(`${stdout}${stderr}“${command}” failed: see above, and try again.`)
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function fail(sentence) {
  say(sentence)
  process.exit(1)
}
