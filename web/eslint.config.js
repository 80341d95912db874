import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

const CHINESE = '/[\\u4e00-\\u9fff]/'

/** One face may never import the other, nor the other's kit. */
const wall = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }] },
})

export default ts.config(
  { ignores: ['dist/', 'dev-mock/', 'src/generated/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.strict,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'], sourceType: 'module' },
      globals: globals.browser,
    },
    rules: {
      'no-console': 'error',
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-bare-strings-in-template': 'error',
      'vue/multi-word-component-names': 'off',
      // Layout of templates is left to the author.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/i18n/**', 'src/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=${CHINESE}]`, message: 'Words people read belong to src/i18n.' },
        { selector: `TemplateElement[value.raw=${CHINESE}]`, message: 'Words people read belong to src/i18n.' },
      ],
    },
  },
  { files: ['src/i18n/**'], rules: { 'max-lines': 'off' } },
  wall(
    ['src/**/mobile/**', 'src/mobile.ts'],
    [
      [['**/console/**', '**/console'], 'The phone may not import the console.'],
      [['element-plus', 'element-plus/**', '@element-plus/**'], 'Element Plus is the console’s kit.'],
    ],
  ),
  wall(
    ['src/**/console/**', 'src/console.ts'],
    [
      [['**/mobile/**', '**/mobile'], 'The console may not import the phone.'],
      [['vant', 'vant/**'], 'Vant is the phone’s kit.'],
    ],
  ),
  wall(
    ['src/ui/**', 'src/lib/**', 'src/state/**'],
    [
      [['**/console/**', '**/mobile/**', '@/modules/**'], 'What both faces share knows neither of them.'],
      [['vant', 'vant/**', 'element-plus', 'element-plus/**'], 'What both faces share uses no kit.'],
    ],
  ),
  { files: ['build/**', '*.config.*', 'e2e/**'], languageOptions: { globals: globals.node } },
  {
    files: ['build/sw.template.js'],
    languageOptions: { globals: { ...globals.serviceworker, __FILES__: 'readonly' } },
  },
)
