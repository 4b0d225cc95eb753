import type { Actions, FirstState, Moved } from '../calculator.js';
import type { FirstStage } from './first-stage.js';
import { tell } from './tell.js';

interface Host extends EventTarget {
  readonly requestUpdate: () => void;
}

/** What a person has done before the whole calculator is there, and what is seen of it until it is. */
export class Meanwhile {
  /** The input that is being moved. */
  moved: Moved | undefined;
  /** Disclosures that were opened. */
  readonly open = new Set<string>();
  coming: FirstState['coming'];
  readonly actions: Actions;

  /** @param whole  fetches the whole calculator */
  constructor(host: Host, first: FirstStage, whole: () => Promise<{ readonly actions: Actions }>) {
    this.actions = laterActions(host, {
      first,
      moved: (moved) => {
        this.moved = moved;
        host.requestUpdate();
      },
      asked: (disclosure) => {
        if (disclosure !== undefined && !this.open.delete(disclosure)) this.open.add(disclosure);
        this.coming = 'on-its-way';
        host.requestUpdate();
      },
      later: (act) => {
        const failed = (): void => {
          this.open.clear();
          this.coming = 'failed';
          host.requestUpdate();
        };
        whole().then(({ actions }) => act(actions), failed);
      },
    });
  }
}

interface Shown {
  readonly first: Pick<FirstStage, 'isMovable' | 'prepare' | 'settle'>;
  readonly moved: (moved: Moved | undefined) => void;
  /** Shows at once that something is on its way, and opens the disclosure with this id. */
  readonly asked: (disclosure: string | undefined) => void;
  /** Does it once the whole calculator is there. */
  readonly later: (act: (actions: Actions) => void) => void;
}

/** What a person can do before the whole calculator is there: move a slider and see it; all else is done a little later. */
function laterActions(host: EventTarget, { first, moved, asked, later }: Shown): Actions {
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
    toggle: (disclosure) => {
      asked(disclosure);
      later(({ toggle }) => toggle(disclosure));
    },
    show: (path) => {
      asked(undefined);
      later(({ show }) => show(path));
    },
    ask: (trail) => {
      asked(undefined);
      later(({ ask }) => ask(trail));
    },
    seek: waiting(({ seek }) => seek),
    keep: waiting(({ keep }) => keep),
    drop: waiting(({ drop }) => drop),
    rename: waiting(({ rename }) => rename),
    copyLink: waiting(({ copyLink }) => copyLink),
    download: waiting(({ download }) => download),
  };
}
