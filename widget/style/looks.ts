import { css } from './css.js';

/** What a figure is, as it looks, on the first screen too. */
export const lookStyle = css`
  .cost {
    color: var(--cost);
  }
  .benefit {
    color: var(--benefit);
  }
  .net {
    color: var(--net);
  }
  .cash {
    color: var(--cash);
  }
  .good {
    color: var(--good);
  }
  .bad {
    color: var(--bad);
  }
  .faint {
    color: var(--muted);
  }
  .bar {
    fill: currentColor;
  }
  .bar,
  .hatched {
    stroke: currentColor;
  }
  .ground {
    fill: currentColor;
    fill-opacity: 0.22;
  }
  .stripe {
    stroke: currentColor;
    stroke-width: 2.5;
  }
  @media (forced-colors: active) {
    .ground {
      fill: Canvas;
      fill-opacity: 1;
    }
  }
`;
