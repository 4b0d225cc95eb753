import type { Result, Scenario } from 'mlops-roi';
import type { Steps } from 'mlops-roi/first';
import { previewInSteps, type Preview } from 'mlops-roi/page';
import { Remembered } from '../remembered.js';
import { curvePoints, pointsAlong } from '../curve-points.js';
import { edited, writtenAt } from '../edit.js';
import type { InputCurve, Look, Moved, SliderRange } from '../calculator.js';

/** A scenario made ready for the questions of the first screen to be moved. */
export interface Movement {
  readonly key: string;
  readonly preview: Preview;
  readonly look: (result: Result, moved: Moved | undefined) => Look;
}

type Ranges = ReadonlyMap<string, SliderRange>;

interface Asked {
  readonly paths: readonly string[];
  readonly ranges: Ranges;
  /** Stays as it is where only figures of these paths are others: these are told to it anyway. */
  readonly known: Movement | undefined;
}

export function* movementInSteps(scenario: Scenario, { paths, ranges, known }: Asked): Steps<Movement> {
  const others = paths.reduce(
    // That a figure was given may change what is filled in beside it; which figure it is does not.
    (rest, path) => (writtenAt(rest, path) === undefined ? rest : edited(rest, path, 'given')),
    scenario,
  );
  const key = JSON.stringify([others, paths]);
  if (key === known?.key) return known;
  const preview = yield* previewInSteps(scenario, paths);
  const looked = new Remembered<Look>();
  const look = (result: Result, moved: Moved | undefined): Look => {
    const figures = new Map(result.evidence.inputs.map(({ path, value }) => [path, value.toNumber()]));
    const values = preview.paths.map((path) =>
      path === moved?.path ? moved.figure : (figures.get(path) ?? Number.NaN),
    );
    return looked.of(values, () => lookAt(preview, values, ranges));
  };
  return { key, preview, look };
}

function lookAt(preview: Preview, values: readonly number[], ranges: Ranges): Look {
  const along = preview.paths.map((path, place) =>
    pointsAlong(ranges.get(path) ?? { low: 0, high: 0 }, values[place] ?? Number.NaN),
  );
  const cases = along.flatMap((points, place) => points.map((point) => values.with(place, point)));
  const previewed = preview.read([values, ...cases]);
  const curves = preview.paths.map((path, place): [string, InputCurve] => {
    const from = 1 + place * curvePoints;
    const npvs = previewed.npv.slice(from, from + curvePoints);
    return [path, { values: along[place] ?? [], npvs }];
  });
  return { previewed, curves: new Map(curves) };
}
