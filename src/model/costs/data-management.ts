import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { group } from '../declaration.js';
import { amount, doer, factor } from '../fields.js';
import { capacity, cash, cost } from '../statement.js';
import { duringImplementation } from './setup.js';

export const dataManagementGroup = group(
  'dataManagement',
  'Data management',
  {
    role: doer('Role whose hours they are'),
    dataSets: amount('dataset', { label: 'Data sets under management' }),
    setupHours: amount('hour/dataset', {
      foundBy: 'pilot',
      label: 'Hours to set up a data set',
      default: { assumption: 'dataSetHours' },
      whenNotGiven: '0',
    }),
    stewardshipHours: amount('hour/dataset/month', {
      foundBy: 'pilot',
      label: 'Hours to look after a data set',
      default: { assumption: 'stewardshipHours' },
      whenNotGiven: '0',
    }),
    terabytes: amount('terabyte', { label: 'Data kept', neededWith: 'pricePerTerabyteMonth', whenNotGiven: '0' }),
    versions: factor({ label: 'Versions kept of the data', unitInWords: 'versions', whenNotGiven: '1' }),
    pricePerTerabyteMonth: amount('money/terabyte/month', {
      foundBy: 'quote',
      label: 'Price of keeping a terabyte',
      neededWith: 'terabytes',

      whenNotGiven: '0',
    }),
  },
  { isOnlyIfTold: true },
);

const data = dataManagementGroup.inputs;

/** Data sets that are put under management, looked after, and kept in several versions. */
export const dataManagementCosts = cost({
  inputs: dataManagementGroup,
  heading: 'Data management',
  ownership: 'people',
  lines: ({ labour, adoption }) => {
    const { rate } = labour.doneBy('dataManagement.role');
    const setup = line('money/month', {
      id: 'dataSetup',
      label: 'Data sets: set-up',
      formula: product(data.dataSets, data.setupHours, rate, duringImplementation, labour.wageIndex),
    });
    const stewardship = line('money/month', {
      id: 'dataStewardship',
      label: 'Data sets: stewardship',
      formula: product(data.dataSets, data.stewardshipHours, rate, adoption.share, labour.wageIndex),
    });
    const storage = line('money/month', {
      id: 'dataStorage',
      label: 'Data sets: storage of versions',
      formula: product(data.terabytes, data.versions, data.pricePerTerabyteMonth, adoption.share),
    });
    return [
      capacity(setup, { ownership: 'migration', taxed: 'set-up' }),
      capacity(stewardship),
      cash(storage, { ownership: 'infrastructure', prices: 'infrastructure' }),
    ];
  },
});
