import { arcsine, sine } from '../special-functions/sine.js';

/**
 * The correlation that two normal figures need to have a rank correlation (Spearman's).
 *
 *     r = 2 sin(π ρ ÷ 6)
 *
 * @source  K. Pearson, On further methods of determining correlation, Drapers' Company Research Memoirs, Biometric
 *   Series IV, 1907; W. H. Kruskal, Ordinal measures of association, Journal of the American Statistical Association 53
 *   (1958), 814–861
 */
export const normalCorrelationOf = (rank: number): number => 2 * sine((Math.PI * rank) / 6);

/** The rank correlation of two normal figures: ρ = 6 ÷ π · arcsin(r ÷ 2). */
export const rankCorrelationOf = (normal: number): number => (6 / Math.PI) * arcsine(normal / 2);
