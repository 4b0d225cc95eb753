import { css } from './css.js';

/** The answer, what is asked before there is one, and what is seen of it while a narrow page is scrolled. */
export const answerStyle = css`
  .answer,
  .rate {
    padding: 0.5em calc(0.75 * var(--gap));
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .verdict {
    margin: 0 0 0.2em;
    min-height: 2.4em;
    font-size: 1.0625em;
    font-weight: 750;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .sentence {
    margin: 0 0 0.375em;
    min-height: 4.2em;
    font-size: 0.875em;
    line-height: 1.4;
  }
  .answer .reasons {
    margin-block-start: 0.75em;
  }
  .reasons {
    font-size: 0.9375em;
    line-height: 1.45;
  }
  .reasons p:not(.note) {
    font-weight: 600;
  }
  .reasons :is(p, ul) {
    margin: 0 0 0.375em;
  }
  .reasons ul {
    padding-inline-start: 1.25em;
  }
  .chances {
    margin-block-end: 0.5em;
  }
  .chances svg {
    display: block;
    overflow: hidden;
    background: var(--line);
    border-radius: 7px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.4em;
    margin: 0 0 0.25em;
    min-height: 1.3em;
    font-size: 0.875em;
    font-weight: 650;
    line-height: 1.3;
  }
  .ends .lose {
    color: var(--bad);
  }
  .ends .gain {
    color: var(--good);
  }
  .ends span:not(.of) {
    flex: none;
  }
  .ends .of {
    color: var(--muted);
    font-size: 0.9em;
    font-weight: 400;
  }
  .ends :empty {
    display: none;
  }
  [dir='rtl'] :is(.chances svg, .track) {
    transform: scaleX(-1);
  }
  .figures {
    display: grid;
    gap: 0.125em;
  }
  .figure {
    display: grid;
    grid-template: 'why all' 'band band' / 1fr auto;
    align-items: baseline;
    column-gap: 0.75em;
  }
  .figure h4 {
    grid-area: why;
    font-size: 0.9375em;
  }
  .figure .why {
    font-weight: 500;
    line-height: 1.3;
  }
  .figure p {
    margin: 0;
  }
  .figure .all {
    grid-area: all;
    font-size: 1.1875em;
    line-height: 1.25;
    letter-spacing: -0.01em;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .figure .band {
    grid-area: band;
    min-height: 1.35em;
    color: var(--muted);
    font-size: 0.78em;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .figure .band span {
    white-space: nowrap;
  }
  .hinges {
    margin: 0.375em 0 0;
    min-height: 2.7em;
    font-size: 0.8125em;
    line-height: 1.35;
  }
  .hinges button {
    display: inline;
    min-height: 0;
  }
  .hinges .asks {
    margin-inline-start: 0.5em;
  }
  .computing :is(.verdict, .sentence, .ends span) {
    color: var(--muted);
  }
  .computing .chances svg {
    opacity: 0.5;
  }
  .glance {
    position: sticky;
    z-index: 1;
    top: var(--mlops-roi-sticky-top, 0px);
    height: 0;
    margin-block-end: calc(-1 * var(--gap));
  }
  .glance p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin: 0 calc(-0.75 * var(--gap));
    padding: 0.375em calc(0.75 * var(--gap));
    background: var(--surface);
    border-block-end: 1px solid var(--line);
    box-shadow: 0 2px 8px rgb(0 0 0 / 8%);
    font-size: 0.9375em;
  }
  .found,
  .asked-for {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(1.25 * var(--gap));
  }
  .first {
    display: grid;
    gap: calc(0.5 * var(--gap));
  }
  @container (min-width: 500px) {
    .verdict {
      min-height: 1.2em;
    }
    .sentence {
      min-height: 2.8em;
    }
  }
  @container (min-width: 720px) {
    .glance {
      display: none;
    }
    .answer {
      padding: 1.125em calc(1.25 * var(--gap));
    }
    .verdict {
      min-height: 0;
      font-size: 1.625em;
    }
    .sentence {
      min-height: 2.8em;
      font-size: 0.9375em;
    }
    .first {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
      gap: calc(2 * var(--gap));
    }
    .found {
      grid-column: 2;
    }
    .asked-for {
      grid-area: 1 / 1;
    }
    .asks {
      display: none !important;
    }
    .total .summary {
      min-height: 3em;
    }
  }
  /* Beside each other only where long amounts have room, too. */
  @container (min-width: 1000px) {
    .figures {
      grid-template-columns: repeat(3, 1fr);
      gap: 0 0.75em;
    }
    .figure {
      grid-template: subgrid / 1fr;
      grid-template-areas: 'why' 'all' 'band';
      grid-row: span 3;
    }
    .figure h4 {
      align-self: end;
      font-size: 0.8125em;
    }
    .figure .all {
      font-size: clamp(1.0625em, 2cqi, 1.5em);
    }
    .figure .band {
      min-height: 2.7em;
    }
  }
`;
