import { projectRoot } from '#cli/local/folders';

/** Bundles modules of the product as its processes run them: each one file of our own code in `folder`, named `NAME.mjs`; packages stay in node_modules. */
export async function bundle(modules: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: {
        input: { ...modules },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'part-[hash].mjs' },
      },
    },
  });
}
