// @vitest-environment node
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

describe('the wall between the faces', () => {
  it.each([
    ['src/modules/casework/mobile/a.ts', "import '@/modules/casework/console/BenchPage.vue'\n"],
    ['src/modules/casework/mobile/a.ts', "import 'element-plus'\n"],
    ['src/modules/casework/console/a.ts', "import '../mobile/HomePage.vue'\n"],
    ['src/modules/casework/console/a.ts', "import 'vant'\n"],
    ['src/ui/a.ts', "import 'vant'\n"],
    ['src/lib/a.ts', "import '@/modules/identity/api'\n"],
  ])('%s may not say %s', async (file, code) => {
    expect(await rulesBroken(file, code)).toContain('no-restricted-imports')
  })

  it('keeps words people read out of the code', async () => {
    expect(await rulesBroken('src/ui/a.ts', "export const word = '受理'\n")).toContain('no-restricted-syntax')
    expect(await rulesBroken('src/ui/a.vue', '<template><p>受理</p></template>\n')).toContain('vue/no-bare-strings-in-template')
  })

  it('allows what each face is for', async () => {
    expect(await rulesBroken('src/modules/casework/mobile/a.ts', "import '../useRequest'\n")).toEqual([])
  })
}, 30_000)
