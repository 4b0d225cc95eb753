import { Option, type Command } from 'commander';
import { assumptions } from '../../evidence/assumptions.js';
import { evidence } from '../../evidence/library.js';
import { topics, type Topic } from '../../evidence/record.js';
import { evidenceList, evidenceSheet } from '../../report/evidence-text.js';
import { nearest } from '../../scenario/nearest.js';
import { asJson, done, refused, type Answer, type Give } from '../answer.js';
import { jsonOption } from '../option-values.js';

interface Options {
  readonly json?: true;
  readonly topic?: Topic;
}

export function addEvidence(program: Command, give: Give): void {
  program
    .command('evidence')
    .summary('the cited figures and assumptions behind the defaults')
    .description('Lists the cited figures and the assumptions, or shows one of them with its source.')
    .argument('[id]', 'a record or assumption, as named by report and explain')
    .addOption(new Option('--topic <topic>', 'records of one topic only').choices(topics))
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi evidence --topic wage')
    .action((id: string | undefined, options: Options) =>
      give(id === undefined ? listed(options) : shown(id, options)),
    );
}

function listed({ json, topic }: Options): Answer {
  const records = evidence.filter((record) => topic === undefined || record.topic === topic);
  const assumed = topic === undefined ? assumptions : [];
  return json === true ? asJson([...records, ...assumed]) : done(evidenceList(records, assumed, 80));
}

function shown(id: string, { json }: Options): Answer {
  const all = [...evidence, ...assumptions];
  const found = all.find((each) => each.id === id);
  if (found === undefined) {
    const meant = nearest(
      id,
      all.map((each) => each.id),
    );
    const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
    return refused(`${id}: there is no such record or assumption${hint}`);
  }
  return json === true ? asJson(found) : done(evidenceSheet(found, 80));
}
