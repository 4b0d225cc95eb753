/**
 * What an editor shows on hover of a member of a published type that has no words of its own where it is declared: what
 * recurs under one name gets them here (`member-words.yaml`). The inputs of a scenario have theirs (`written-inputs.mjs`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMemberWords } from './member-words.mjs';

/** From which file something came: of the build, and nothing that others have. */
const ofBuild = /^\/\/ node_modules\/\.declarations\/.*\n/gm;

/** Programs read these files, and editors show the words without what stands before a line. */
const indent = /^ +/gm;

/** Writes the words into every declaration below a folder. */
export function document(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.d.ts'))) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const told = withMemberWords(text.replaceAll(ofBuild, '')).replaceAll(indent, '');
    if (told !== text) writeFileSync(file, told);
  }
}
