import { dirname, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * A rule by which imports run one way.
 *
 * @param folder  of the project: each folder or file in it is a part
 * @param importable  by part, what it may import of the others
 * @param restrictedPackages  packages that only some parts may import
 * @param declaredIn  the file in which a reader finds these
 */
export function layered({ folder, importable, restrictedPackages, declaredIn }) {
  const partOf = (file) =>
    relative(resolve(root, folder), file)
      .split(sep)[0]
      .replace(/\.[jt]s$/, '');

  const complaint = (filename, specifier) => {
    const from = partOf(filename);
    if (!specifier.startsWith('.')) {
      const broken = restrictedPackages.find(({ name, parts }) => name.test(specifier) && !parts.includes(from));
      return broken && `${specifier}: ${broken.hint}.`;
    }
    const to = partOf(resolve(dirname(filename), specifier));
    if (to === from || importable[from]?.includes(to)) return undefined;
    return importable[from]
      ? `${folder}/${from} may not import ${folder}/${to}: imports run one way (${declaredIn}).`
      : `${folder}/${from} has no place in ${declaredIn} yet.`;
  };

  return {
    create(context) {
      const check = ({ source: literal }) => {
        if (typeof literal?.value !== 'string') return;
        const message = complaint(context.filename, literal.value);
        if (message) context.report({ node: literal, message });
      };
      return {
        ImportDeclaration: check,
        ImportExpression: check,
        ExportNamedDeclaration: check,
        ExportAllDeclaration: check,
        TSImportType: check,
      };
    },
  };
}
