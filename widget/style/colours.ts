import { css } from './css.js';

/**
 * The colours, which a page sets with the custom properties of the same names that begin with `--mlops-roi-`. People
 * with common colour blindness tell those of the charts apart, in light and dark.
 */
export const colourStyle = css`
  :host {
    --ink: var(--mlops-roi-ink, light-dark(#1b1f24, #e8eaed));
    --muted: var(--mlops-roi-muted, light-dark(#59636e, #a6b0ba));
    --line: var(--mlops-roi-line, light-dark(#d8dde2, #39414a));
    --surface: var(--mlops-roi-surface, light-dark(#ffffff, #14181d));
    --raised: var(--mlops-roi-raised, light-dark(#f5f7f9, #1d2329));
    --accent: var(--mlops-roi-accent, light-dark(#0b57d0, #8ab4f8));
    --on-accent: var(--mlops-roi-on-accent, light-dark(#ffffff, #10151b));
    --good: var(--mlops-roi-good, light-dark(#00614a, #3ccba0));
    --bad: var(--mlops-roi-bad, light-dark(#a8410a, #f0945a));
    --cost: var(--mlops-roi-cost, light-dark(#c2500a, #f0945a));
    --benefit: var(--mlops-roi-benefit, light-dark(#0072b2, #56b4e9));
    --net: var(--mlops-roi-net, light-dark(#00614a, #3ccba0));
    --cash: var(--mlops-roi-cash, light-dark(#9a6200, #e6b03c));
    --band: var(--mlops-roi-band, light-dark(#7fb3a5, #57a690));
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --muted: CanvasText;
      --line: GrayText;
      --surface: Canvas;
      --raised: Canvas;
      --accent: Highlight;
      --on-accent: HighlightText;
      --good: CanvasText;
      --bad: CanvasText;
      --cost: CanvasText;
      --benefit: CanvasText;
      --net: CanvasText;
      --cash: CanvasText;
      --band: GrayText;
    }
  }
`;
