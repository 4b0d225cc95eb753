/** Tells editors and frameworks of the element: names it as it is published, and keeps what is private to itself. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const publish = (path) => path.replace(/^widget\/(.*)\.ts$/, 'dist/widget/$1.js');
    for (const module of modules) {
      module.path = publish(module.path);
      for (const { declaration } of module.exports) declaration.module = publish(declaration.module);
      for (const declared of module.declarations) {
        declared.members = declared.members?.filter(({ privacy }) => privacy !== 'private' && privacy !== 'protected');
      }
    }
  },
};

// The analyzer takes its settings from a default export.
export default {
  globs: ['widget/element.ts'],
  outdir: 'dist',
  litelement: true,
  quiet: true,
  packagejson: false,
  plugins: [asPublished],
};
