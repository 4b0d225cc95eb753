import { Option, type Command } from 'commander';
import { inSlices } from '../../answer/simulate/executor.js';
import type { SimulateOptions } from '../../answer/simulate/options.js';
import { simulate } from '../../answer/simulate/simulate.js';
import { csvSimulation } from '../../report/csv-report.js';
import { simulationText } from '../../report/simulation/simulation-text.js';
import type { SamplerKind } from '../../uncertainty/sampling/sampler.js';
import { asJson, done, type Give } from '../answer.js';
import {
  csvFormFor,
  csvOption,
  jsonOption,
  localeOption,
  numberOption,
  threadsOption,
  wholeOption,
  withCsvForm,
  type CsvOptions,
} from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import { inWorkers, usualWorkers, worthWorkers } from '../simulation-workers.js';
import { progressOn, type Terminal, terminalPalette } from '../terminal.js';
import { fileArgument } from './report.js';

interface Options extends CsvOptions {
  readonly json?: true;
  readonly samples?: number;
  readonly seed?: string;
  readonly sampler?: SamplerKind;
  readonly workers?: number;
  readonly line?: readonly string[];
  readonly standardError?: number;
}

export function addSimulate(program: Command, give: Give, terminal: Terminal): void {
  withCsvForm(
    program
      .command('simulate')
      .summary('how sure the answer is: bands, the chance of a loss, what to measure first')
      .description('Draws every input that has a range, many times, and prints what becomes of the answer.')
      .addArgument(fileArgument())
      .addOption(wholeOption('--samples <number>', 'how many samples; 4096 unless given'))
      .option('--seed <seed>', 'a whole number or a word; the same seed draws the same samples')
      .addOption(
        new Option('--sampler <name>', 'how they are drawn').choices(['sobol', 'latin-hypercube', 'pseudo-random']),
      )
      .addOption(threadsOption('--workers <number>'))
      .addOption(numberOption('--standard-error <money>', 'draw until the mean errs by no more than this'))
      .option('--line <id...>', 'statement lines whose present value is wanted too')
      .addOption(jsonOption('locale'))
      .addOption(csvOption())
      .addOption(localeOption())
      .addHelpText('after', '\nExample:\n  $ mlops-roi simulate plan.yaml --samples 100000 --seed 7')
      .action(async (file: string, options: Options) => {
        give(
          await answerFor(terminal, file, async (scenario) => {
            const progress = progressOn(terminal.stderr, 'Simulating');
            try {
              const simulation = await simulate(scenario, {
                ...asked(options),
                onProgress: ({ done: samples, total }) => progress.told(samples, total),
              });
              if (options.json === true) return asJson(simulation);
              if (options.csv === true) return done(csvSimulation(simulation, csvFormFor(options)));
              const palette = terminalPalette(terminal);
              return done(simulationText(simulation, { locale: options.locale, width: 80, palette }));
            } finally {
              progress.clear();
            }
          }),
        );
      }),
  );
}

function asked({ samples, seed, sampler, workers, line, standardError }: Options): SimulateOptions {
  const threads = workers ?? ((samples ?? 0) >= worthWorkers ? usualWorkers() : 1);
  return {
    ...(samples === undefined ? {} : { samples }),
    ...(seed === undefined ? {} : { seed }),
    ...(sampler === undefined ? {} : { sampler }),
    ...(line === undefined ? {} : { lines: line }),
    ...(standardError === undefined ? {} : { until: { standardError } }),
    run: threads > 1 ? inWorkers(threads) : inSlices,
  };
}
