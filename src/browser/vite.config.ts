/** What pages load, built into `dist/page`: a script for pages, one for embedded pictures, one style sheet, three fonts. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    // Nothing is inlined: the policy of the pages allows scripts and fonts from our own origin only.
    assetsInlineLimit: 0,
    modulePreload: false,
    manifest: 'manifest.json',
    cssCodeSplit: false,
    rolldownOptions: { input: [here('pages.ts'), here('embed.ts')] },
  },
})
