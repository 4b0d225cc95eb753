import { css } from 'lit';

/**
 * The room that the first screen takes, kept from the beginning, so that nothing below it moves when figures come: the
 * heights of the English one, rounded down, as other languages take a little more.
 */
export const reservedStyle = css`
  .reserved {
    align-content: start;
    min-height: 67em;
  }
  :host([variant='compact']) .reserved {
    min-height: 50em;
  }
  @container (min-width: 340px) {
    .reserved {
      min-height: 56em;
    }
    :host([variant='compact']) .reserved {
      min-height: 43em;
    }
  }
  @container (min-width: 500px) {
    .reserved {
      min-height: 49em;
    }
    :host([variant='compact']) .reserved {
      min-height: 37em;
    }
  }
  @container (min-width: 720px) {
    .reserved {
      min-height: 84em;
    }
    :host([variant='compact']) .reserved {
      min-height: 38em;
    }
  }
  @container (min-width: 900px) {
    .reserved {
      min-height: 76em;
    }
    :host([variant='compact']) .reserved {
      min-height: 34em;
    }
  }
  @container (min-width: 1200px) {
    .reserved {
      min-height: 69em;
    }
    :host([variant='compact']) .reserved {
      min-height: 30em;
    }
  }
`;
