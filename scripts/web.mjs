#!/usr/bin/env node
// Builds or checks the front end for Maven.
//   node scripts/web.mjs build TARGET   dependencies, bundle, copy to TARGET; nothing when nothing changed
//   node scripts/web.mjs check          types of the interface up to date, lint, types, unit tests
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'web')
const made = new Set(['node_modules', 'dist', 'test-results', 'playwright-report', 'coverage', 'e2e'])

function npm(...args) {
  const windows = process.platform === 'win32'
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const { status, error } = spawnSync('npm', args, { cwd: web, stdio: 'inherit', shell: windows, env })
  if (error) fail(`npm can't be started: ${error.message}`)
  if (status !== 0) fail(`npm ${args.join(' ')} ended with ${status}`)
}

function fail(message) {
  console.error(`web: ${message}`)
  process.exit(1)
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? files(path) : [path]
    })
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) hash.update(path.slice(web.length)).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}

/** Does the work unless the stamp says that it was done for the same input. */
function once(stamp, input, result, work) {
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === input) return
  rmSync(stamp, { force: true })
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, input)
}

function install() {
  const modules = join(web, 'node_modules')
  once(join(modules, '.linjuli-stamp'), fingerprint([join(web, 'package-lock.json')]), modules, () =>
    npm('ci', '--no-audit', '--no-fund'),
  )
}

function build(target) {
  install()
  const dist = join(web, 'dist')
  const input = fingerprint([...files(web), join(web, '..', 'openapi.yaml')])
  once(join(web, 'node_modules', '.linjuli-build-stamp'), input, join(dist, 'index.html'), () => npm('run', 'build'))
  once(join(target, '..', '..', 'web.stamp'), input, join(target, 'index.html'), () => {
    rmSync(target, { recursive: true, force: true })
    cpSync(dist, target, { recursive: true })
  })
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Node ${OLDEST_NODE} or newer is needed, this is ${process.version}`)
}
const [command, target] = process.argv.slice(2)
if (command === 'build' && target) {
  build(target)
} else if (command === 'check') {
  install()
  for (const script of ['api:check', 'lint', 'typecheck', 'test']) npm('run', script)
} else {
  fail('say "build TARGET" or "check"')
}
