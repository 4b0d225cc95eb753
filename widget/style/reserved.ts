import { css } from 'lit';

/**
 * The room that the first screen takes, kept from the beginning, so that nothing below it moves when figures come: the
 * heights of the English one, rounded down, as other languages take a little more.
 */
export const reservedStyle = css`
  .reserved {
    align-content: start;
    min-height: 57em;
  }
  :host([variant='compact']) .reserved {
    min-height: 42em;
  }
  @container (min-width: 340px) {
    .reserved {
      min-height: 56em;
    }
  }
  @container (min-width: 400px) {
    .reserved {
      min-height: 53.5em;
    }
    :host([variant='compact']) .reserved {
      min-height: 41em;
    }
  }
  @container (min-width: 500px) {
    .reserved {
      min-height: 52em;
    }
    :host([variant='compact']) .reserved {
      min-height: 39.5em;
    }
  }
  @container (min-width: 720px) {
    .reserved {
      min-height: 71em;
    }
    :host([variant='compact']) .reserved {
      min-height: 38em;
    }
  }
  @container (min-width: 900px) {
    .reserved {
      min-height: 65.5em;
    }
    :host([variant='compact']) .reserved {
      min-height: 34em;
    }
  }
  @container (min-width: 1200px) {
    :host([variant='compact']) .reserved {
      min-height: 31em;
    }
  }
`;
