import { css } from 'lit';

/** Colours that people with common colour blindness tell apart, in light and dark. */
export const chartColours = css`
  :host {
    --ink: light-dark(#1b1f24, #e8eaed);
    --muted: light-dark(#59636e, #a6b0ba);
    --line: light-dark(#d8dde2, #39414a);
    --surface: light-dark(#ffffff, #14181d);
    --cost: light-dark(#c2500a, #f0945a);
    --benefit: light-dark(#0072b2, #56b4e9);
    --net: light-dark(#00614a, #3ccba0);
    --cash: light-dark(#9a6200, #e6b03c);
    --band: light-dark(#7fb3a5, #57a690);
    --accent: light-dark(#0b57d0, #8ab4f8);
    --good: light-dark(#00765a, #3ccba0);
    --bad: light-dark(#c2500a, #f0945a);
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --muted: CanvasText;
      --line: GrayText;
      --surface: Canvas;
      --cost: CanvasText;
      --benefit: CanvasText;
      --net: CanvasText;
      --cash: CanvasText;
      --band: GrayText;
      --accent: Highlight;
      --good: CanvasText;
      --bad: CanvasText;
    }
  }
`;
