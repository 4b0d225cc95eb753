import { formulaOf, isOverMonths, weightsIn } from './formulas.mjs';
import { sources } from './sources.mjs';

const { inOrderOfUse, partsOf } = sources;

/**
 * A model in NumPy as one writes it there: an amount is an array of samples, a row one of months by samples, a chunk of
 * samples at a time so that arrays stay in the cache. An array is let go after its last use.
 *
 * The program takes the number of samples, the length of a chunk and a file with the quantiles of each input at equal
 * steps of the share; it prints what the program in C prints.
 */
export function numpyProgram({ wanted, months, inputCount, steps, climbsEvenly }) {
  const order = inOrderOfUse(wanted);
  const used = order.filter(({ kind }) => kind !== 'fixed' && kind !== 'weights');
  const lastUses = new Map();
  for (const node of used) for (const part of partsOf(node)) lastUses.set(part, node);
  const body = used.flatMap((node) => {
    const done = partsOf(node).filter((part) => lastUses.get(part) === node && used.includes(part));
    const freed = [...new Set(done)].filter((part) => !wanted.includes(part) && part.kind !== 'draw');
    return [
      `n${node.id} = ${formula(node, climbsEvenly)}`,
      ...(freed.length > 0 ? [`del ${freed.map(words.name).join(', ')}`] : []),
    ];
  });
  return program({ months, inputCount, steps, wanted, weights: weightsIn(order), body });
}

const literal = (value) => {
  if (Number.isNaN(value)) return 'np.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-np.inf' : 'np.inf';
  return value < 0 ? `(${value})` : String(value);
};

const words = {
  name: (node) => {
    if (node.kind === 'fixed') return literal(node.value);
    return `${node.kind === 'weights' ? 'w' : 'n'}${node.id}`;
  },
  number: literal,
  minimum: (a, b) => `np.minimum(${a}, ${b})`,
  maximum: (a, b) => `np.maximum(${a}, ${b})`,
  magnitude: (a) => `np.abs(${a})`,
  ratio: (a, b, c) => `quotient(${a}, ${b}, ${c})`,
  power: (a, b) => `np.power(${a}, ${b})`,
  exponential: (a) => `np.exp(${a})`,
  atLeast: (a, b) => `(${a} >= ${b}).astype(float)`,
};

function formula(node, climbsEvenly) {
  const { name } = words;
  if (node.kind === 'draw') return `drawn[${node.place}]`;
  if (node.kind === 'powers') return powers(node, climbsEvenly);
  if (!isOverMonths(node)) return formulaOf(node, words);
  if (node.kind === 'total') {
    const factors = node.factors.map(name).join(' * ');
    return node.weights.values.every((value) => value === 1)
      ? `(${factors}).sum(axis=0)`
      : `${name(node.weights)}[:, 0] @ (${factors})`;
  }
  const flow = name(node.rows[0]);
  if (node.measure === 'lowest') return `np.minimum(np.cumsum(${flow}, axis=0).min(axis=0), 0)`;
  if (node.measure !== 'payback' || node.rows[1].kind !== 'weights') throw new Error(`no NumPy for ${node.measure}`);
  return `payback(${flow}, ${name(node.rows[1])}[:, 0])`;
}

function powers({ base, exponents }, climbsEvenly) {
  const { values } = exponents;
  const [first, second] = values;
  return climbsEvenly(values)
    ? `geometric(${words.name(base)}, ${literal(first)}, ${literal(second - first)})`
    : `stepped(${words.name(base)}, w${exponents.id}[:, 0])`;
}

const indented = (lines) => lines.map((line) => `    ${line}`).join('\n');

const program = ({ months, inputCount, steps, wanted, weights, body }) => `
import json, sys, time
import numpy as np
MONTHS, INPUTS, STEPS = ${months}, ${inputCount}, ${steps}
count, chunk = int(sys.argv[1]), int(sys.argv[2])
table = np.fromfile(sys.argv[3]).reshape(INPUTS, STEPS + 1)
climbs = np.diff(table, axis=1)
chance = np.random.Generator(np.random.SFC64(1))
np.seterr(all='ignore')

def quotient(a, b, c):
    return np.where(b == 0, c, a / b)

def geometric(base, first, gap):
    made = np.empty((MONTHS, len(base)))
    made[0] = base ** first
    made[1:] = base ** gap
    return np.cumprod(made, axis=0, out=made)

def stepped(base, exponents):
    each, place = np.unique(exponents, return_inverse=True)
    return np.power(base, each[:, None])[place]

def payback(flow, times):
    total = np.cumsum(flow, axis=0)
    gross = np.cumsum(np.abs(flow), axis=0)
    total[np.abs(total) < gross * 1e-13] = 0
    ends = np.flatnonzero(np.append(times[1:] != times[:-1], True))
    after = total[ends]
    time_after = times[ends][:, None]
    before = np.vstack([np.zeros(flow.shape[1]), after[:-1]])
    time_before = np.vstack([[0.0], time_after[:-1]])
    crosses = (before < 0) & (after >= 0)
    place = crosses.argmax(axis=0)
    sample = np.arange(flow.shape[1])
    b, a = before[place, sample], after[place, sample]
    start, end = time_before[place, 0], time_after[place, 0]
    found = start + (end - start) * b / (b - a)
    return np.where(crosses.any(axis=0), found, np.where(after[-1] < 0, np.inf, 0.0))

${weights.map(({ id, values }) => `w${id} = np.array([${[...values].map(literal).join(', ')}])[:, None]`).join('\n')}

def draw(length):
    drawn = np.empty((INPUTS, length))
    for k in range(INPUTS):
        x = chance.random(length) * STEPS
        i = x.astype(np.intp)
        drawn[k] = table[k].take(i) + (x - i) * climbs[k].take(i)
    return drawn

def samples(drawn):
${indented(body)}
    return ${wanted.map(words.name).join(', ')}

begin = time.perf_counter()
out = np.empty((${wanted.length}, count))
for at in range(0, count, chunk):
    length = min(chunk, count - at)
    for k, column in enumerate(samples(draw(length))):
        out[k, at:at + length] = column
figures = [[column.mean(), *np.quantile(column, [0.1, 0.5, 0.9])] for column in out]
seconds = time.perf_counter() - begin
told = [[float(x) if np.isfinite(x) else None for x in row] for row in figures]
print(json.dumps({'seconds': seconds, 'figures': told}))
`;
