// Fails when the phone's first screen needs more script than a five-year-old phone on 3G should load.
// Reads the build's manifest: the phone's entry with its home page, and the report page that links often lead to.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 150 * 1024
const FIRST_SCREENS = ['index.html', 'src/modules/casework/mobile/ReportPage.vue']

const root = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', root), 'utf8'))
const files = new Set()

function visit(key) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the build`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports ?? []) visit(imported)
}

FIRST_SCREENS.forEach(visit)

let total = 0
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, root)), { level: 9 }).length
  total += size
  process.stdout.write(`${(size / 1024).toFixed(1).padStart(7)} KB  ${file}\n`)
}
process.stdout.write(`${(total / 1024).toFixed(1).padStart(7)} KB  script of the phone's first screens (limit ${LIMIT / 1024} KB)\n`)
if (total > LIMIT) process.exit(1)
