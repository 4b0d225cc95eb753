// What a page needs that shows a calculator while it calculates: `mlops-roi/page`, for the element alone.
export { prepare } from './answer/calculated-scenario.js';
export { previewInSteps, type Preview, type Previewed } from './answer/preview.js';
export { leadingInputsInSteps, sensitivityInSteps } from './answer/sensitivity/sensitivity.js';
export { groundOf, type Ground } from './evidence/ground.js';
export { industryName } from './evidence/industry.js';
export { addCatalogue } from './evidence/known-tools.js';
export { isShareUnit, sayUnit } from './formula/unit-words.js';
export type { Declaration } from './model/declaration.js';
export { inputGroups } from './model/order.js';
export { csvReport } from './report/csv-report.js';
export { figuresFor } from './report/figures.js';
export { isolated } from './report/isolated.js';
export { comparisonNoticeText, noticeText } from './report/notice-text.js';
export { answerWords, butText, hingeText, needText } from './report/verdict-text.js';
export { sayIn, sayLabel, text, type Say, type Translation } from './say.js';
export { readNumeral, shifted, type DecimalMark } from './scenario/numeral.js';
export { profileCurrency } from './scenario/profile-currency.js';
export { inTurns, type Pause, type Steps } from './steps.js';
