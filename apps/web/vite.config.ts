import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where a development server finds the API. */
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: {
    alias: [{ find: /^@app\/([\w-]+)$/, replacement: path.join(here, '../../libs/$1/src/index.ts') }],
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: path.join(here, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // the content security policy takes nothing from data: addresses
    assetsInlineLimit: 0,
  },
});
