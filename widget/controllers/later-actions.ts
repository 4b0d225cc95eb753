import type { Actions, Moved } from '../calculator.js';
import { tell } from './tell.js';

interface Meanwhile {
  readonly isMovable: (path: string) => boolean;
  readonly moved: (moved: Moved | undefined) => void;
  /** Does it once the whole calculator is there. */
  readonly later: (act: (actions: Actions) => void) => void;
}

/** What a person can do before the whole calculator is there: move a slider and see it; all else is done a little later. */
export function laterActions(host: EventTarget, { isMovable, moved, later }: Meanwhile): Actions {
  const waiting =
    <Given extends readonly unknown[]>(act: (actions: Actions) => (...given: Given) => void) =>
    (...given: Given): void =>
      later((actions) => act(actions)(...given));
  return {
    move: (path, figure) => {
      if (isMovable(path)) moved({ path, figure });
      tell(host, 'scenario-input', { path, figure });
      later(() => undefined);
    },
    // What was moved stays where it is until it is taken.
    release: () => undefined,
    commit: waiting(({ commit }) => commit),
    type: waiting(({ type }) => type),
    replace: waiting(({ replace }) => replace),
    price: waiting(({ price }) => price),
    reset: waiting(({ reset }) => reset),
    undo: waiting(({ undo }) => undo),
    redo: waiting(({ redo }) => redo),
    toggle: waiting(({ toggle }) => toggle),
    ask: waiting(({ ask }) => ask),
    seek: waiting(({ seek }) => seek),
    keep: waiting(({ keep }) => keep),
    drop: waiting(({ drop }) => drop),
    rename: waiting(({ rename }) => rename),
    copyLink: waiting(({ copyLink }) => copyLink),
    download: waiting(({ download }) => download),
  };
}
