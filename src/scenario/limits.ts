/**
 * How much of what somebody gives is read, so that work is bounded before it is done: each limit here and nowhere else
 * (those of curves and correlations stand with them, in `uncertainty/`).
 */

/** Characters of a scenario as text. With 200 members in each list, written at length, it has a million. */
export const longestText = 2_000_000;

/** Characters of one in YAML, whose parser takes ten times as long; and of a line, as it takes the square of what it does not understand. */
export const longestYaml = 150_000;
export const longestYamlLine = 5_000;

/** A scenario needs none; this many are a convenience, and more are an attack. */
export const mostAliases = 100;

/** Levels of lists and groups in one another; a scenario has five. */
export const deepestLevel = 16;

/** Numbers, words, lists and groups together: more than 200 members in each list can have. */
export const mostValues = 100_000;

/** Members of a list: more than any organisation needs, and than a statement can show. */
export const mostMembers = 200;

/** Figures that a scenario rests on, with those that are filled in: an enterprise has some hundreds. Each is moved by itself, through the formulas of all. */
export const mostFigures = 3000;

/** Of them, times the months of the horizon: a thousand over fifty years. */
export const mostFiguresAndMonths = 600_000;

/** Columns of rows: ten fields of each member of a list that is full. */
export const mostColumns = 2000;

/** More than every input of every member could need. */
export const mostNotes = 1000;

/** Every line of a long statement in each month of ten years. */
export const mostActuals = 10_000;

/** As many pairs as a hundred inputs have. */
export const mostCorrelations = 4950;

/** Characters of a name or a note, which fill a few lines of print. */
export const longestName = 500;

/** Scenarios that extend one another, one after the other. */
export const longestChain = 100;

/** Digits of a number, and its largest exponent. */
export const mostDigits = 30;
export const mostExponent = 30;

/** Characters of a quotation, and of a key in a path. */
export const longestQuoted = 60;

/** Issues that are told; of the others only how many there are. */
export const mostIssues = 100;
