import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { english as englishDesk } from './en/console'
import { english as englishPhone } from './en/mobile'
import { chinese as chineseDesk } from './zh-CN/console'
import { chinese as chinesePhone } from './zh-CN/mobile'

type Tree = { [key: string]: string | Tree }

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  )
}

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

function at(tree: Tree, key: string): string {
  return String(key.split('.').reduce<Tree | string | undefined>((part, name) => (part as Tree | undefined)?.[name], tree))
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'i18n' ? [] : sources(path)
    return /\.(vue|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}

describe('texts', () => {
  it.each([
    ['phone', chinesePhone, englishPhone],
    ['console', chineseDesk, englishDesk],
  ])('of the %s name the same values in both languages', (_face, chinese, english) => {
    const differing = keysOf(chinese).filter(
      (key) => namesIn(at(english, key)).some((name) => !namesIn(at(chinese, key)).includes(name)),
    )

    expect(keysOf(english)).toEqual(keysOf(chinese))
    expect(differing).toEqual([])
  })

  it('exist for every key that a page of the face asks for', () => {
    const known = { mobile: new Set(keysOf(chinesePhone)), console: new Set(keysOf(chineseDesk)) }

    const missing = sources('src').flatMap((file) => {
      const asked = [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '')
      const faces = file.includes('/mobile/') ? [known.mobile] : file.includes('/console/') ? [known.console] : Object.values(known)
      return asked.filter((key) => faces.some((keys) => !keys.has(key))).map((key) => `${file}: ${key}`)
    })

    expect(missing).toEqual([])
  })
})
