/** Files that want all time or all memory of whoever reads them, as large as may be or nearly so. */

const times = (text, count) => text.repeat(count);
const many = (count, made) => Array.from({ length: count }, (_, place) => made(place)).join(',');
const lines = (count, made) => Array.from({ length: count }, (_, place) => made(place)).join('\n');

const paths = (count) => Array.from({ length: count }, (_, place) => `tools.t${place}.pricePerSeatMonth`);
const tools = (count) => many(count, (place) => `{"id":"t${place}","pricePerSeatMonth":{"low":1,"likely":2,"high":3}}`);
const pairsOf = (inputs, rank) =>
  inputs
    .flatMap((left, row) =>
      inputs.slice(row + 1).map((right, after) => `{"between":["${left}","${right}"],"rank":${rank(row, after)}}`),
    )
    .join(',');
const correlated = (pairs, more = '') => `{"tools":[${tools(200)}],"simulation":{${more}"correlations":[${pairs}]}}`;
const wild = (row, after) => ((row * 31 + after * 17) % 19) / 9.5 - 1;
const outcomes = (count) => many(count, () => '{"value":"x","probability":2}');
/** The steepest takes longest to be told why it fits with nothing, the widest to be found out. */
const misfits = ['1e-9,"p50":4e8,"p90":1e9', '0.001,"p50":11,"p90":40', '1,"p50":6,"p90":9.9'];
const misfit = (tool) =>
  ['seats', 'pricePerSeatMonth', 'feePerMonth', 'units', 'pricePerUnit']
    .map((key) => `"${key}":{"p10":${misfits[tool % 3]}}`)
    .join(',');
const discrete = (count) => `{"distribution":"discrete","outcomes":[${outcomes(count)}]}`;

export const hostileJson = {
  'each key twice, 32,000 levels deep': times('{"a":1,"a":', 32_000) + '1' + times('}', 32_000),
  'lists within lists': times('[', 900_000) + times(']', 900_000),
  'never closed': times('{"a":', 390_000),
  'too long': times(' ', 2_000_001),
  'a wide group': `{${many(170_000, (place) => `"k${place}":1`)}}`,
  'a wide list': `{"tools":[${many(990_000, () => '1')}]}`,
  'one key again and again': `{${many(330_000, () => '"a":1')}}`,
  'many unknown keys': `{${many(49_000, (place) => `"k${place}":1`)}}`,
  'a long key': `{"${times('a', 1_990_000)}":1}`,
  'a long key over many that stand twice': `{"${times('a', 1_500_000)}":{${many(40_000, () => '"b":1')}}}`,
  'long keys in every level': `${times(`{"${times('a', 100_000)}":`, 15)}{${many(40_000, () => '"b":1')}}${times('}', 15)}`,
  'a long text': `{"name":"${times('é', 1_990_000)}"}`,
  'a long number': `{"horizonMonths":${times('9', 1_990_000)}}`,
  escapes: `{"name":"${times(String.raw`\u0041`, 330_000)}"}`,
  'a text that does not end': `{"name":"${times('a', 1_990_000)}`,
  'a mistake after many lines': `${times('\n', 1_990_000)}{]`,
  'members without anything': `{"tools":[${many(49_000, () => '{}')}]}`,
  'unknown keys in every member': `{"tools":[${many(200, () => `{${many(400, (place) => `"pricePerSeat${place}":1`)}}`)}]}`,
  'notes about nothing': `{"notes":[${many(1000, (place) => `{"path":"unknown.${place}abcdefghijklmnopqrst"}`)}]}`,
  'rates of no currency': `{"exchangeRates":{${many(90_000, (place) => `"${place}":1`)}}}`,
  'outcomes that are none': `{"models":{"count":${discrete(30_000)}}}`,
  'outcomes that are none in every member': `{"tools":[${many(200, (place) => `{"id":"t${place}","seats":${discrete(75)}}`)}]}`,
  'quantiles that no curve of their kind has': `{"industry":"retail","tools":[${many(200, (place) => `{"id":"t${place}",${misfit(place)}}`)}]}`,
  'correlations of 200 tools': correlated(
    many(
      4950,
      (place) => `{"between":["${paths(200)[place % 200]}","${paths(200)[(place * 7 + 1) % 200]}"],"rank":0.5}`,
    ),
  ),
  'correlations of 100 tools that contradict each other': correlated(pairsOf(paths(100), wild)),
  'correlations of unknown inputs': `{"simulation":{"correlations":[${pairsOf(
    Array.from({ length: 99 }, (_, place) => `unknown${times('x', 30)}${place}`),
    () => 2,
  )}]}}`,
};

/** Nothing is wrong with it, and what contradicts itself is repaired when it is drawn. */
export const hostileButRight = correlated(pairsOf(paths(100), wild), '"whenContradictory":"repair",');

export const hostileYaml = {
  'brackets within brackets': lines(30, () => `- ${times('[', 4000)}`),
  'groups within groups': lines(530, (place) => `${times(' ', place)}a:`),
  'billion laughs': `a: &a [${many(9, () => 'x')}]\n${lines(8, (place) => `${'bcdefghi'[place]}: &${'bcdefghi'[place]} [${many(9, () => `*${'abcdefgh'[place]}`)}]`)}`,
  'one alias again and again': `a: &a {${many(100, (place) => `k${place}: 1`)}}\n${lines(2000, (place) => `b${place}: *a`)}`,
  'a text that does not end': `name: "${times('a\n', 70_000)}`,
  'many documents': times('---\na: 1\n', 16_000),
  'many keys': lines(13_000, (place) => `k${place}: 1`),
  'one key again and again': times('a: 1\n', 29_000),
  'keys within keys': times('? ', 2000),
  'dashes within dashes': times('- ', 2400),
  'too long': times('a: 1\n', 31_000),
  'a long line': `name: ${times('a', 6000)}`,
};
