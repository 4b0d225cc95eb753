import { formulaOf, isOverMonths, weightsIn } from './formulas.mjs';
import { sources } from './sources.mjs';

const { inOrderOfUse, partsOf } = sources;

/** Samples in a vector: 256 bits, which gcc makes more of than of 512 where the processor has no wider ones. */
const lanes = 4;

/**
 * A model in plain C for vectors of four samples: amounts and the figures of one month stay in registers as far as
 * they go, and the months are a loop around all rows. What needs a total of other rows waits for a further loop.
 *
 * The program takes the number of samples and a file with the quantiles of each input at equal steps of the share, and
 * prints the seconds it took for shares, samples and summary, and mean, P10, P50 and P90 of each wanted figure.
 */
export function cProgram({ wanted, months, inputCount, steps, climbsEvenly }) {
  const order = inOrderOfUse(wanted);
  const rounds = roundsOf(order);
  const last = Math.max(...rounds.values());
  const isIn = (round) => (node) => rounds.get(node) === round;
  const rows = order.filter(({ sort }) => sort === 'row');
  const weights = weightsIn(order);
  const stays = new Set(order.flatMap((node) => partsOf(node).filter((part) => isKept(part, node, rounds))));
  const words = wordsFor((node, at) => stays.has(node) && at > rounds.get(node));

  const body = [];
  for (let round = 0; round <= last; round++) {
    const say = words(round);
    for (const node of order.filter(isIn(round))) {
      if (node.sort === 'row' || node.kind === 'fixed' || isOverMonths(node)) continue;
      body.push(
        node.kind === 'draw'
          ? `vector n${node.id} = drawn(${node.place});`
          : `vector n${node.id} = ${formulaOf(node, say)};`,
      );
    }
    const inLoop = rows.filter(isIn(round)).filter((row) => !isWeights(row));
    const over = order.filter((node) => isOverMonths(node) && rounds.get(node) === round + 1);
    if (inLoop.length + over.length === 0) continue;
    for (const node of over) body.push(...startOf(node));
    for (const row of inLoop) {
      if (stays.has(row)) body.push(`vector s${row.id}[MONTHS];`);
      if (row.kind === 'powers') body.push(...startOfPowers(row, say, climbsEvenly));
    }
    body.push('for (int m = 0; m < MONTHS; m++) {');
    for (const row of inLoop) {
      body.push(
        row.kind === 'powers' ? powerInMonth(row, say, climbsEvenly) : `vector n${row.id} = ${formulaOf(row, say)};`,
      );
      if (stays.has(row)) body.push(`s${row.id}[m] = n${row.id};`);
    }
    for (const node of over) body.push(...inMonth(node, say));
    body.push('}');
    for (const node of over) body.push(...endOf(node));
  }
  const out = wanted.map((node, place) => `store(out[${place}] + i, ${words(last + 1).name(node)});`);
  const constants = weights.map(
    ({ id, values }) => `static const double w${id}[MONTHS] = {${[...values].map(literal).join(', ')}};`,
  );
  return program({ months, inputCount, steps, figureCount: wanted.length, constants, body, out });
}

const isWeights = ({ kind }) => kind === 'weights';

/** A row that is needed in a later loop than its own is kept for all months. */
const isKept = (part, node, rounds) =>
  part.sort === 'row' && !isWeights(part) && rounds.get(node) > rounds.get(part) + (isOverMonths(node) ? 1 : 0);

/** In which loop over the months, counted from 0, or before which, a node is worked out. */
function roundsOf(order) {
  const rounds = new Map();
  for (const node of order) {
    const before = Math.max(0, ...partsOf(node).map((part) => rounds.get(part)));
    rounds.set(node, isOverMonths(node) ? before + 1 : before);
  }
  return rounds;
}

const literal = (value) => {
  if (Number.isNaN(value)) return 'NAN';
  if (!Number.isFinite(value)) return value < 0 ? '-INFINITY' : 'INFINITY';
  const digits = String(value);
  return /[.e]/.test(digits) ? digits : `${digits}.0`;
};

const wordsFor = (isKeptBefore) => (round) => ({
  name: (node) => {
    if (node.kind === 'fixed') return `V(${literal(node.value)})`;
    if (isWeights(node)) return `V(w${node.id}[m])`;
    return isKeptBefore(node, round) ? `s${node.id}[m]` : `n${node.id}`;
  },
  number: (value) => `V(${literal(value)})`,
  minimum: (a, b) => `least(${a}, ${b})`,
  maximum: (a, b) => `most(${a}, ${b})`,
  magnitude: (a) => `magnitude(${a})`,
  ratio: (a, b, c) => `quotient(${a}, ${b}, ${c})`,
  power: (a, b) => `raised(${a}, ${b})`,
  exponential: (a) => `raisedE(${a})`,
  atLeast: (a, b) => `reached(${a}, ${b})`,
});

function startOfPowers({ id, base, exponents }, { name }, climbsEvenly) {
  if (!climbsEvenly(exponents.values)) return [`vector n${id};`];
  const [first, second] = exponents.values;
  return [
    `vector n${id} = raised(${name(base)}, V(${literal(first)}));`,
    `vector g${id} = raised(${name(base)}, V(${literal(second - first)}));`,
  ];
}

/** Whole years stay the same for twelve months. */
function powerInMonth({ id, base, exponents }, { name }, climbsEvenly) {
  const by = `w${exponents.id}`;
  return climbsEvenly(exponents.values)
    ? `if (m) n${id} *= g${id};`
    : `if (!m || ${by}[m] != ${by}[m - 1]) n${id} = raised(${name(base)}, V(${by}[m]));`;
}

function startOf({ id, kind, measure, rows }) {
  if (kind === 'total') return [`vector n${id} = V(0.0);`];
  if (measure === 'lowest') return [`vector n${id} = V(0.0), t${id} = V(0.0);`];
  if (measure !== 'payback' || !isWeights(rows[1])) throw new Error(`no C for ${measure}`);
  return [`vector n${id} = V(-1.0), t${id} = V(0.0), b${id} = V(0.0), x${id} = V(0.0);`];
}

function inMonth(node, { name }) {
  const { id, kind, measure } = node;
  if (kind === 'total') {
    const isEven = node.weights.values.every((value) => value === 1);
    const factors = isEven ? node.factors : [node.weights, ...node.factors];
    return [`n${id} += ${factors.map(name).join(' * ')};`];
  }
  const [flow, times] = [name(node.rows[0]), `w${node.rows[1]?.id}`];
  if (measure === 'lowest') return [`t${id} += ${flow};`, `n${id} = least(n${id}, t${id});`];
  return [
    `t${id} += ${flow};`,
    `x${id} += magnitude(${flow});`,
    `if (m + 1 == MONTHS || ${times}[m + 1] != ${times}[m]) {`,
    `vector after = pick(magnitude(t${id}) < x${id} * 1e-13, V(0.0), t${id});`,
    `double from = m ? ${times}[m - 1] : 0.0;`,
    `vector found = from + (${times}[m] - from) * b${id} / (b${id} - after);`,
    `n${id} = pick((n${id} < 0.0) & (b${id} < 0.0) & (after >= 0.0), found, n${id});`,
    `b${id} = after;`,
    '}',
  ];
}

const endOf = ({ id, measure }) =>
  measure === 'payback' ? [`n${id} = pick(n${id} >= 0.0, n${id}, pick(b${id} < 0.0, V(INFINITY), V(0.0)));`] : [];

const program = ({ months, inputCount, steps, figureCount, constants, body, out }) => `
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
enum { MONTHS = ${months}, INPUTS = ${inputCount}, STEPS = ${steps}, FIGURES = ${figureCount} };
typedef double vector __attribute__((vector_size(${8 * lanes})));
typedef int64_t mask __attribute__((vector_size(${8 * lanes})));
typedef uint64_t bits __attribute__((vector_size(${8 * lanes})));
#define V(x) ((vector){} + (x))
static inline vector pick(mask is, vector a, vector b) { return (vector)((is & (mask)a) | (~is & (mask)b)); }
static inline vector least(vector a, vector b) { return pick(a < b, a, b); }
static inline vector most(vector a, vector b) { return pick(a > b, a, b); }
static inline vector magnitude(vector a) { return (vector)((mask)a & INT64_MAX); }
static inline vector quotient(vector a, vector b, vector c) { return pick(b == 0.0, c, a / b); }
static inline vector reached(vector a, vector b) { return pick(a >= b, V(1.0), V(0.0)); }
static vector raised(vector a, vector b) { vector r; for (int k = 0; k < ${lanes}; k++) r[k] = pow(a[k], b[k]); return r; }
static vector raisedE(vector a) { vector r; for (int k = 0; k < ${lanes}; k++) r[k] = exp(a[k]); return r; }
static inline void store(double *to, vector a) { memcpy(to, &a, sizeof a); }

/* xoroshiro128+ in lanes, and quantiles on the straight lines between those of equal steps. */
static bits s0, s1;
static double table[INPUTS][STEPS + 1];
static inline vector drawn(int input) {
  bits t = s1 ^ s0, sum = s0 + s1;
  s0 = ((s0 << 24) | (s0 >> 40)) ^ t ^ (t << 16);
  s1 = (t << 37) | (t >> 27);
  vector x = ((vector)((sum >> 12) | 0x3ff0000000000000ull) - 1.0) * STEPS;
  mask i = __builtin_convertvector(x, mask);
  vector low, high;
  for (int k = 0; k < ${lanes}; k++) low[k] = table[input][i[k]];
  for (int k = 0; k < ${lanes}; k++) high[k] = table[input][i[k] + 1];
  return low + (x - __builtin_convertvector(i, vector)) * (high - low);
}

${constants.join('\n')}

static void sample(double *const *out, long i) {
${body.join('\n')}
${out.join('\n')}
}

static double ranked(double *a, long n, long k) {
  long l = 0, r = n - 1;
  while (l < r) {
    double x = a[l], y = a[(l + r) >> 1], z = a[r];
    double p = x < y ? (y < z ? y : (x < z ? z : x)) : (x < z ? x : (y < z ? z : y));
    long i = l, j = r;
    while (i <= j) {
      while (a[i] < p) i++;
      while (a[j] > p) j--;
      if (i <= j) { double t = a[i]; a[i] = a[j]; a[j] = t; i++; j--; }
    }
    if (k <= j) r = j; else if (k >= i) l = i; else break;
  }
  return a[k];
}

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }

int main(int count, char **given) {
  long n = atol(given[1]);
  FILE *file = fopen(given[2], "rb");
  if (count < 3 || !file || fread(table, sizeof table, 1, file) != 1) return 1;
  for (int k = 0; k < ${lanes}; k++) { s0[k] = 0x9e3779b97f4a7c15ull * (k + 1); s1[k] = 0xd1b54a32d192ed03ull ^ (k * 0x8cb92ba72f3d8dd7ull); }
  for (int k = 0; k < 100; k++) drawn(0);
  double *out[FIGURES], *copy = aligned_alloc(64, n * 8 + 64), figures[FIGURES][4];
  for (int k = 0; k < FIGURES; k++) { out[k] = aligned_alloc(64, n * 8 + 64); memset(out[k], 0, n * 8); }
  double start = now();
  for (long i = 0; i < n; i += ${lanes}) sample(out, i);
  for (int k = 0; k < FIGURES; k++) {
    double sum = 0;
    for (long i = 0; i < n; i++) sum += out[k][i];
    figures[k][0] = sum / n;
    memcpy(copy, out[k], n * 8);
    for (int q = 0; q < 3; q++) figures[k][q + 1] = ranked(copy, n, (n - 1) * (q == 0 ? 0.1 : q == 1 ? 0.5 : 0.9));
  }
  printf("{\\"seconds\\": %.6f, \\"figures\\": [", now() - start);
  for (int k = 0; k < FIGURES; k++) {
    printf("%s[", k ? ", " : "");
    for (int q = 0; q < 4; q++) isfinite(figures[k][q]) ? printf("%s%.12g", q ? ", " : "", figures[k][q]) : printf("%snull", q ? ", " : "");
    printf("]");
  }
  printf("]}\\n");
}
`;
