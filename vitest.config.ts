import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    globals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['libs/**/*.spec.ts', 'apps/cli/**/*.spec.ts', 'tools/**/*.spec.ts'],
          exclude: ['libs/{db,queue,embedded}/**', '**/node_modules/**'],
        },
      },
    ],
  },
});
