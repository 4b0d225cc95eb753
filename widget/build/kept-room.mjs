import { readFileSync } from 'node:fs';

/** As a page sees the element before its script is there. */
const undefinedTag = (attributes) => `mlops-roi-calculator${attributes}:not(:defined)`;

/**
 * A style sheet for pages: what stands in a file, and the room that the element keeps for its first screen, which the
 * page keeps for it until then.
 */
export const keptRoom = (file, fileName) => ({
  name: 'kept-room',
  generateBundle() {
    const [, kept] = /css`([^`]*)`/.exec(readFileSync('widget/style/reserved.ts', 'utf8'));
    const forPages = kept
      .replace(/ *align-content:[^;]*;\n/g, '')
      .replace(/:host\((\[[^)]*\])\) \.reserved/g, (_, attributes) => undefinedTag(attributes))
      .replace(/\.reserved/g, undefinedTag(''));
    this.emitFile({ type: 'asset', fileName, source: `${readFileSync(file, 'utf8')}${forPages.trim()}\n` });
  },
});
