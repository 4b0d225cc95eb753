import { Option, type Command } from 'commander';
import { assumptions } from '../../evidence/assumptions.js';
import { catalogue } from '../../evidence/catalogue.js';
import { evidence } from '../../evidence/library.js';
import { profileEvidence } from '../../answer/profile-evidence.js';
import { industries, type Industry } from '../../evidence/industry.js';
import { topics, type Topic } from '../../evidence/record.js';
import { sizes, type Size } from '../../evidence/size.js';
import { catalogueList, catalogueSheet, evidenceList, evidenceSheet } from '../../report/evidence-text.js';
import { profileEvidenceText } from '../../report/profile-evidence-text.js';
import { nearest } from '../../nearest.js';
import { asJson, done, refused, type Answer, type Give } from '../answer.js';
import { jsonOption, withNeeds } from '../option-values.js';

interface Options {
  readonly json?: true;
  readonly topic?: Topic;
  readonly catalogue?: true;
  readonly profile?: Industry;
  readonly size: Size;
}

export function addEvidence(program: Command, give: Give): void {
  const added = program
    .command('evidence')
    .summary('the cited figures and assumptions behind the defaults')
    .description(
      'Lists the cited figures and the assumptions, or shows one of them with its source. ' +
        'With --catalogue: the priced tools, whose ids a scenario may give as the catalogue of a tool. With --profile: ' +
        'which inputs of an industry’s profile are cited, and which are assumed.',
    )
    .argument('[id]', 'a record, assumption or (with --catalogue) tool')
    .addOption(new Option('--topic <topic>', 'records of one topic only').choices(topics))
    .addOption(new Option('--catalogue', 'priced tools that a scenario can name').conflicts('topic'))
    .addOption(
      new Option('--profile <industry>', 'what is cited of a profile')
        .choices(industries)
        .conflicts(['topic', 'catalogue']),
    )
    .addOption(new Option('--size <size>', 'the size of the profile').choices(sizes).default('medium'))
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi evidence --topic wage\n  $ mlops-roi evidence --catalogue')
    .action((id: string | undefined, options: Options, command: Command) => {
      const silent = (['topic', 'profile'] as const).find((key) => options[key] !== undefined);
      if (id !== undefined && silent !== undefined) command.error(`error: --${silent} cannot be used with an id`);
      give(id === undefined ? all(options) : one(id, options));
    });
  withNeeds(added, { size: ['profile'] });
}

function all({ json, topic, catalogue: isOfTools, profile, size }: Options): Answer {
  if (profile !== undefined) {
    const told = profileEvidence(profile, size);
    return json === true ? asJson(told) : done(profileEvidenceText(told, 80));
  }
  if (isOfTools === true) return json === true ? asJson(catalogue) : done(catalogueList(catalogue, 80));
  const records = evidence.filter((record) => topic === undefined || record.topic === topic);
  const assumed = topic === undefined ? assumptions : [];
  return json === true ? asJson([...records, ...assumed]) : done(evidenceList(records, assumed, 80));
}

function one(id: string, { json, catalogue: isOfTools }: Options): Answer {
  if (isOfTools === true) {
    const tool = catalogue.find((each) => each.id === id);
    if (tool === undefined) return unknown(id, 'tool in the catalogue', catalogue);
    return json === true ? asJson(tool) : done(catalogueSheet(tool, 80));
  }
  const known = [...evidence, ...assumptions];
  const found = known.find((each) => each.id === id);
  if (found === undefined) return unknown(id, 'record or assumption', known);
  return json === true ? asJson(found) : done(evidenceSheet(found, 80));
}

function unknown(id: string, what: string, known: readonly { readonly id: string }[]): Answer {
  const meant = nearest(
    id,
    known.map((each) => each.id),
  );
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  return refused(`${id}: there is no such ${what}${hint}`);
}
