import type { Line } from '../../formula/expression.js';
import type { Model } from '../../model/model.js';
import type { Returns, View } from '../../model/returns.js';
import type { StatementLine } from '../../model/statement.js';

/** Lines of the model under one heading, in the order in which they are read. */
export interface Section {
  readonly label: string;
  readonly lines: readonly Line[];
}

const viewWords: Readonly<Record<View, string>> = {
  all: 'Returns: all benefits and all costs',
  cashOnly: 'Cash benefits only: cash benefits and all costs',
  treasury: 'Treasury: cash in less cash out',
};

/** All that a model tells: the statement, the returns in three views, present values, key figures, delivery. */
export const sectionsOf = (model: Model, forecast?: Returns): readonly Section[] =>
  [
    ...statementSections(model.statement, 'cost'),
    ...statementSections(model.statement, 'benefit'),
    ...Object.entries(viewWords).map(([view, label]) => ({ label, lines: returnLines(model.returns[view as View]) })),
    { label: 'Funding and ownership', lines: [model.peakFunding, model.prepaid, model.tco] },
    { label: 'Present value of each line', lines: [...model.presentValues.values()] },
    { label: 'Roll-out and hours', lines: rollOutLines(model) },
    { label: 'Key figures', lines: model.kpis.map(({ line }) => line) },
    {
      label: 'Forecast: what is known in place of what was planned',
      lines: forecast === undefined ? [] : returnLines(forecast),
    },
    { label: 'Delivery, before and after', lines: model.delivery.flatMap(({ before, after }) => [before, after]) },
  ].filter(({ lines }) => lines.length > 0);

const returnLines = (returns: Returns): readonly Line[] => Object.values<Line>({ ...returns });

const rollOutLines = ({ adoption, freedRoles, setupLoads, lossesCut, practice }: Model): readonly Line[] => [
  adoption,
  ...freedRoles.flatMap(({ freed, productive, cut }) => [freed, productive, cut]),
  ...setupLoads.map(({ share }) => share),
  ...(lossesCut === undefined ? [] : [lossesCut]),
  practice.benefit,
  ...practice.needed.map(({ paid }) => paid),
];

const sideWords = { cost: 'Costs', benefit: 'Benefits' } as const;

function statementSections(statement: readonly StatementLine[], side: StatementLine['side']): readonly Section[] {
  const ofSide = statement.filter((each) => each.side === side);
  return [...new Set(ofSide.map(({ group }) => group))].map((group) => ({
    label: `${sideWords[side]}: ${group}`,
    lines: ofSide.filter((each) => each.group === group).map(({ line }) => line),
  }));
}
