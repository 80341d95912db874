import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './build/serviceWorker.ts'

const server = process.env.LINJULI_SERVER ?? 'http://localhost:8080'

/** In development every address under /console belongs to the console's own page. */
function consoleFallback(): Plugin {
  return {
    name: 'console-fallback',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        const path = request.url?.split('?')[0] ?? ''
        if (/^\/console(\/[^.]*)?$/.test(path)) request.url = '/console.html'
        next()
      })
    },
  }
}

export default defineConfig({
  plugins: [vue(), consoleFallback(), serviceWorker()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5173,
    proxy: { '/api': { target: server, changeOrigin: false } },
  },
  build: {
    // Five-year-old phones open the page inside WeChat.
    target: ['chrome87', 'safari14'],
    manifest: true,
    rollupOptions: { input: { mobile: 'index.html', console: 'console.html' } },
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    setupFiles: ['src/testSetup.ts'],
    restoreMocks: true,
  },
})
