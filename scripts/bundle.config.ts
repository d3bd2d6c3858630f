/** What the package ships, bundled into `dist/bundle`: the program with all it is made of, but for what is compiled for each platform. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import manifest from '../package.json' with { type: 'json' }

const source = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url))

export default defineConfig({
  logLevel: 'warn',
  ssr: {
    noExternal: true,
    // The dependencies of the package; and what `pg` takes only where it is there.
    external: [...Object.keys(manifest.dependencies), 'pg-native'],
  },
  build: {
    ssr: true,
    // As deep as the folders of the sources: files beside the program are found from both alike.
    outDir: 'dist/bundle',
    target: 'node20',
    // A fault of ours is told with its stack.
    minify: false,
    copyPublicDir: false,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: {
        cli: source('cli.ts'),
        'png-thread': source('formats/png-thread.js'),
        'parquet-thread': source('formats/parquet-thread.js'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
