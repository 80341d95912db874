import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { OutputBundle } from 'rolldown'
import type { Plugin } from 'vite'

/** Too heavy to fetch before somebody wants it. */
const LATER = /^MapView/

/**
 * Writes `sw.js` with the list of files that the phone's pages need without signal: they are small, so all of them come
 * at once. The map is kept when it is first used.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = shellFiles(bundle)
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
        const template = readFileSync(new URL('./sw.template.js', import.meta.url), 'utf8')
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: template.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files)),
        })
      },
    },
  }
}

function shellFiles(bundle: OutputBundle): string[] {
  const found = new Set<string>()
  const visit = (name: string): void => {
    const chunk = bundle[name]
    if (found.has(name) || chunk?.type !== 'chunk' || LATER.test(chunk.name)) return
    found.add(name)
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
    chunk.imports.forEach(visit)
    chunk.dynamicImports.forEach(visit)
  }
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'mobile') visit(name)
  }
  return [...found].sort().map((name) => `/${name}`)
}
