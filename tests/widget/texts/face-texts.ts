import { calculate, scenarioFor } from '../../../src/index.js';
import { sayLabel, sayUnit, type Say } from '../../../src/page.js';
import { industries } from '../../../src/evidence/industry.js';
import { saidAtTheirMark } from './all-texts.js';
import { modelTexts } from './model-texts.js';

/** What the element says by itself, the verdict, and what is wrong in a scenario. */
const isFace = (file: string): boolean =>
  file.startsWith('widget/') || file === 'src/answer/verdict.ts' || file.startsWith('src/scenario/');

/** Lines of the statement, their headings, and the inputs with a range: these may move the answer most. */
function sayStatement(say: Say): void {
  for (const industry of industries) {
    const { lines, evidence } = calculate(scenarioFor(industry, { size: 'medium' }));
    for (const { label, group } of lines) {
      sayLabel(label, say);
      say(group);
    }
    for (const { label, unit, low } of evidence.inputs) {
      if (low === undefined) continue;
      sayLabel(label, say);
      sayUnit(unit, say);
    }
  }
}

/** What a person sees first, and what each language has all of. */
export function faceTexts(): readonly string[] {
  const texts = new Set(saidAtTheirMark.filter(({ file }) => isFace(file)).map(({ text }) => text));
  // A label with a member in it is looked for as a whole first, and no text then.
  const known = new Set(modelTexts());
  sayStatement((text) => {
    if (known.has(text)) texts.add(text);
    return text;
  });
  return [...texts];
}
