// What a page needs that shows a calculator while it calculates: `mlops-roi/page`, for the element alone.
export { otherReading } from './answer/far-rates.js';
export { obstaclesTo, prepare } from './answer/prepare.js';
export { previewInSteps, type Preview, type Previewed } from './answer/preview.js';
export { sensitivityInSteps } from './answer/sensitivity/sensitivity.js';
export { groundOf, type Ground } from './evidence/ground.js';
export type { Declaration } from './model/declaration.js';
export { adoptionGroup } from './model/adoption.js';
export { realisationGroup } from './model/labour.js';
export { inputGroups } from './model/order.js';
export { askedAs, inputAskedBy } from './model/asked-as.js';
export { csvReport } from './report/csv-report.js';
export { figuresFor } from './report/figures.js';
export { comparisonNoticeText, noticeText, withRecordNames } from './report/notice-text.js';
export { butText, hingeText, needText, inputNeedText } from './report/verdict-text.js';
export { readNumeral, type DecimalMark, type NumeralForm } from './scenario/numeral.js';
export { isTimeUnit } from './formula/unit-words.js';
export { libraryVersion } from './version.js';
