import type { Actions, Moved } from '../calculator.js';
import type { FirstStage } from './first-stage.js';
import { tell } from './tell.js';

interface Meanwhile {
  readonly first: Pick<FirstStage, 'isMovable' | 'prepare' | 'settle'>;
  readonly moved: (moved: Moved | undefined) => void;
  /** Does it once the whole calculator is there. */
  readonly later: (act: (actions: Actions) => void) => void;
}

/** What a person can do before the whole calculator is there: move a slider and see it; all else is done a little later. */
export function laterActions(host: EventTarget, { first, moved, later }: Meanwhile): Actions {
  const waiting =
    <Given extends readonly unknown[]>(act: (actions: Actions) => (...given: Given) => void) =>
    (...given: Given): void =>
      later((actions) => act(actions)(...given));
  return {
    move: (path, figure) => {
      const follow = (): void => {
        if (first.isMovable(path)) moved({ path, figure });
      };
      // Where nobody was expected yet the figures follow a little later.
      if (first.isMovable(path)) follow();
      else first.prepare().then(follow, () => undefined);
      tell(host, 'scenario-input', { path, figure });
      later(() => undefined);
    },
    // What was moved stays where it is until it is taken.
    release: () => undefined,
    commit: (path, value) => {
      // How sure it is then need not wait for the engine; where that cannot be fetched, the engine says it.
      first.settle({ path, figure: Number(value) }).catch(() => undefined);
      later(({ commit }) => commit(path, value));
    },
    type: waiting(({ type }) => type),
    answer: waiting(({ answer }) => answer),
    askBack: waiting(({ askBack }) => askBack),
    replace: waiting(({ replace }) => replace),
    price: waiting(({ price }) => price),
    reset: waiting(({ reset }) => reset),
    undo: waiting(({ undo }) => undo),
    redo: waiting(({ redo }) => redo),
    toggle: waiting(({ toggle }) => toggle),
    show: waiting(({ show }) => show),
    ask: waiting(({ ask }) => ask),
    seek: waiting(({ seek }) => seek),
    keep: waiting(({ keep }) => keep),
    drop: waiting(({ drop }) => drop),
    rename: waiting(({ rename }) => rename),
    copyLink: waiting(({ copyLink }) => copyLink),
    download: waiting(({ download }) => download),
  };
}
