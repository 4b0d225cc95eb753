import { nextStepOf, type Accepting, type NextStep, type Stake } from '../answer/next-step.js';
import type { Decider, VerdictTest } from '../answer/judgement.js';
import { Decimal } from '../decimal.js';
import { countOf } from '../formula/unit-words.js';
import type { FoundBy } from '../model/found-by.js';
import type { Figures } from './figures.js';
import type { ResultPage } from './page.js';
import { listed, plainText } from './plain-text.js';
import { turnText } from './one-page/deciders.js';
import { hangingPosts, inSentence } from './one-page/theme-notes.js';

/** What to do now, in a sentence or two; nothing where nothing follows. */
export function nextStepText({ result, figures }: Pick<ResultPage, 'result' | 'figures'>): string {
  const step = nextStepOf(result);
  return step === undefined
    ? ''
    : `Next step: ${told(step, { npv: result.metrics.npv, figures, posts: hangingPosts({ result, figures }) })}`;
}

interface Written {
  readonly npv: Decimal;
  readonly figures: Figures;
  /** That a gain hangs on, if they are not filled. */
  readonly posts: string | undefined;
}

function told(step: NextStep, { npv, figures, posts }: Written): string {
  const { shortMoney, aboutShare } = figures;
  const turns = (decider: Decider): string => `${npv.gt(0) ? 'a loss' : 'a gain'} ${turnText(decider, npv, figures)}`;
  switch (step.kind) {
    case 'complete':
      return 'before you decide, put in the costs that are missing: the answer is for those told alone.';
    case 'own-figures-first': {
      const first = step.answers.map((each) => toFind(each.foundBy, named(each))).join(', then ');
      return `before you decide, put in your own figures${first === '' ? '' : `: first ${first}`}.`;
    }
    case 'approve':
      return `${approval(step, { figures, posts })}. It stays a gain until benefits fall ${aboutShare(roundedDown(step.shortfall))} short.${stakeText(step.stake, figures)}`;
    case 'approve-and-measure':
      return `${approval(step, { figures, posts })}${isBare(step.accepting) && posts === undefined ? ', and' : '; then'} ${toWatch(step.foundBy, named(step.decider))}: ${turns(step.decider)}.${stakeText(step.stake, figures)}`;
    case 'find-out-first': {
      const { decider, worth, foundBy, pilot, passedOver } = step;
      const why = decider.turnsAt === undefined ? ', which moves it most' : `: ${turns(decider)}`;
      const most =
        foundBy === 'look-up' || worth === undefined || shortMoney(worth) === shortMoney(none)
          ? ''
          : ` To know that is worth ${shortMoney(worth)} at most.`;
      return `before you decide, ${toFind(foundBy, named(decider))}${why}.${most}${pilotText(pilot, figures)}${passedOverText(passedOver, figures)}`;
    }
    case 'leave':
      return step.unless === undefined
        ? otherwiseText(step, figures)
        : `do not approve it, unless you can show a better figure for ${named(step.unless)}: ${turns(step.unless)}.`;
    case 'go-on':
    case 'go-on-if-better':
    case 'stop':
      return underWay(step, figures);
    default:
      return step satisfies never;
  }
}

/** What somebody does who wants to know a figure. */
function toFind(foundBy: FoundBy, what: string): string {
  switch (foundBy) {
    case 'look-up':
      return `look up ${what}`;
    case 'measure':
      return `measure ${what}`;
    case 'pilot':
      return `run a pilot to see ${what}`;
    case 'quote':
      return `get a quote for ${what}`;
    case 'agree':
      return `agree on ${what} with who will answer for it`;
    default:
      return foundBy satisfies never;
  }
}

/** The same once it is approved: the first teams are the pilot. */
const toWatch = (foundBy: FoundBy, what: string): string =>
  foundBy === 'pilot' ? `watch from the start ${what}` : toFind(foundBy, what);

type FindOut = Extract<NextStep, { readonly kind: 'find-out-first' }>;

function pilotText(pilot: FindOut['pilot'], { aboutShare }: Figures): string {
  if (pilot === undefined) return '';
  const until = pilot.months === undefined ? '' : ` of ${countOf(pilot.months, 'months')}`;
  return ` A pilot${until} could settle ${aboutShare(roundedDown(pilot.settles))} of the uncertainty: it shows other figures too.`;
}

/** Why the first of what decides is not the first to be found out. */
function passedOverText(passedOver: FindOut['passedOver'], { shortMoney }: Figures): string {
  if (passedOver === undefined) return '';
  const { decider, worth } = passedOver;
  const most = shortMoney(worth) === shortMoney(none) ? 'next to nothing' : `${shortMoney(worth)} at most`;
  return ` That can be done now; to know ${named(decider)} first is worth ${most}.`;
}

const none = new Decimal(0);

/** What a case bears is not rounded up, and what it needs not down. */
const roundedDown = (share: Decimal): Decimal => share.toDecimalPlaces(2, Decimal.ROUND_FLOOR);
const roundedUp = (share: Decimal): Decimal => share.toDecimalPlaces(2, Decimal.ROUND_CEIL);

type Approved = Extract<NextStep, { readonly accepting: unknown }>;

const isBare = ({ isCashLost, missed }: Accepting): boolean => !isCashLost && missed.length === 0;

/** What has to be found for it, as it stands among the money, and what of the verdict has to be accepted. */
function approval(
  { funding: { expected, p90 }, accepting }: Approved,
  { figures, posts }: Omit<Written, 'npv'>,
): string {
  const { shortMoney } = figures;
  const doubt = p90?.gt(expected) === true ? ` (P90 ${shortMoney(p90)})` : '';
  const cash = expected.isZero() ? '' : `, with ${shortMoney(expected)} of cash${doubt}`;
  const all = [
    ...(accepting.isCashLost ? ['loses cash'] : []),
    ...accepting.missed.map((test) => missedText(test, figures)),
  ];
  const conditions = [
    ...(posts === undefined ? [] : [`strike from the budget ${posts}`]),
    ...(isBare(accepting) ? [] : [`accept that it ${listed(all)}`]),
  ];
  if (conditions.length === 0) return `approve it${cash}`;
  return `approve it${cash === '' ? '' : `${cash},`} only if you ${conditions.join(' and ')}`;
}

/** With the figures that the verdict does not tell above it. */
function missedText({ code, value }: VerdictTest, { aboutShare }: Figures): string {
  switch (code) {
    case 'npv':
      return 'brings no gain';
    case 'ratio':
      return 'is thin';
    case 'payback':
      return value === null ? 'does not stay paid back' : 'pays back late';
    case 'freed-hours':
      return value === null ? 'needs all freed hours' : `needs ${aboutShare(roundedUp(value))} of the freed hours`;
    case 'assumptions':
      return 'rests on assumptions';
    case 'chance':
      return 'may be a loss';
    default:
      return code satisfies never;
  }
}

/** By when who stops has paid what, from the rows of the statement: what was gained by then is taken off. */
function stakeText(stake: Stake | undefined, { shortMoney }: Figures): string {
  if (stake === undefined) return '';
  const cash = stake.cash.gt(0) ? `${shortMoney(stake.cash)} in cash` : 'none of it in cash';
  return ` Stopped after year 1, it has cost ${shortMoney(stake.net)} net (undiscounted), ${cash}.`;
}

type Left = Extract<NextStep, { readonly kind: 'leave' }>;

function otherwiseText({ otherwise }: Left, { aboutShare, number }: Figures): string {
  if (otherwise === undefined) return 'do not approve it: it brings nothing.';
  const { benefits, lessCost, isByRule } = otherwise;
  const more = benefits.lt(2)
    ? `${aboutShare(benefits.minus(1))} more benefit`
    : `${number(benefits.toDecimalPlaces(1))} times the benefits`;
  return `do not approve it. ${isByRule === true ? 'Your rule asks for' : 'A gain would take'} about ${more}, or ${aboutShare(lessCost)} less cost.`;
}

type UnderWay = Extract<NextStep, { readonly reached: unknown }>;

function underWay({ kind, cost, benefit, reached, needed }: UnderWay, figures: Figures): string {
  const { shortMoney } = figures;
  if (kind === 'stop' || needed === undefined)
    return `stop: still to come are ${shortMoney(cost)} of costs and, as planned, ${shortMoney(benefit)} of benefits.`;
  const what = kind === 'go-on' ? 'go on' : 'go on only if benefits pick up';
  // Rounded as “65% less” is in the table of what came, so that both make a hundred; finer where need and reached are close.
  const isClose = reached?.minus(needed).abs().lt('0.01') === true;
  const write = isClose ? figures.share : figures.aboutShare;
  const soFar = reached === undefined ? '' : `; so far ${write(reached)} came`;
  return `${what}: the ${shortMoney(cost)} of costs to come need ${write(isClose ? needed : roundedUp(needed))} of the ${shortMoney(benefit)} of benefits planned${soFar}.`;
}

/** An input in the middle of a sentence. */
function named({ label }: Pick<Decider, 'label'>): string {
  const text = plainText(label).replace(/, before$/, ' today');
  if (text.includes(': ')) return `“${text}”`;
  const inside = inSentence(text);
  return /^(an?|the) /.test(inside) ? inside : `the ${inside}`;
}
