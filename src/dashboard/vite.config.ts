/** The page, built into `dist/page`: one script, one style sheet and their names in `index.html`. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    // Everything may be inlined but nothing is: the policy of the page allows scripts from our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
