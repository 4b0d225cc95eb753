import { nothing, svg, type SVGTemplateResult } from 'lit';

interface Mark {
  /** The value in words. */
  readonly spoken: string;
  /** Where a finger or a pointer finds it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The line of the model that it stands for. */
  readonly line?: string | undefined;
  readonly onPick?: (() => void) | undefined;
}

/** A value that can be pointed at, focused and heard; of a chart only the first is a stop of the tab key. */
export const markOf = (
  { spoken, x, y, width, height, line, onPick }: Mark,
  place: number,
  shape: SVGTemplateResult | typeof nothing = nothing,
): SVGTemplateResult => svg`<g class="mark" tabindex=${place === 0 ? 0 : -1} role=${onPick === undefined ? 'img' : 'button'}
  aria-label=${spoken} data-line=${line ?? nothing} @click=${onPick ?? nothing}>
  <rect class="hit" x=${x} y=${y} width=${width} height=${height} rx="3"></rect>${shape}</g>`;

const marksOf = (chart: Element): readonly SVGElement[] => [...chart.querySelectorAll<SVGElement>('.mark')];

const markAt = (event: Event): SVGElement | null =>
  event.target instanceof Element ? event.target.closest<SVGElement>('.mark') : null;

/** The one mark that the tab key stops at. */
function makeStop(chart: Element, stop: SVGElement | undefined): void {
  for (const mark of marksOf(chart)) mark.setAttribute('tabindex', mark === stop ? '0' : '-1');
}

/** Arrows, Home and End go from mark to mark, Enter and the space bar pick one that can be picked. */
export function moveAmongMarks(event: KeyboardEvent): void {
  const chart = event.currentTarget as Element;
  const marks = marksOf(chart);
  const mark = markAt(event);
  if (mark === null || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    if (mark.getAttribute('role') !== 'button') return;
    event.preventDefault();
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    return;
  }
  const here = marks.indexOf(mark);
  const forward = getComputedStyle(chart).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const goals: Readonly<Record<string, number>> = {
    [forward]: here + 1,
    ArrowDown: here + 1,
    [backward]: here - 1,
    ArrowUp: here - 1,
    Home: 0,
    End: marks.length - 1,
  };
  const goal = goals[event.key];
  if (goal === undefined) return;
  event.preventDefault();
  marks[Math.min(marks.length - 1, Math.max(0, goal))]?.focus();
}

/** Writes the value of the mark under the chart, for those who see it: others hear its name. */
export function showMark(event: Event): void {
  const chart = event.currentTarget as Element;
  const mark = markAt(event);
  if (event.type === 'focusin' && mark !== null) makeStop(chart, mark);
  write(chart, mark ?? chart.querySelector('.mark:focus'));
}

/** Marks come and go with the figures: whoever comes back begins at the first. */
export function leaveMarks(event: FocusEvent | PointerEvent): void {
  const chart = event.currentTarget as Element;
  const next = event.relatedTarget instanceof Element ? event.relatedTarget.closest('.mark') : null;
  if (next !== null && chart.contains(next)) return;
  if (event.type === 'focusout') makeStop(chart, marksOf(chart)[0]);
  write(chart, event.type === 'focusout' ? null : chart.querySelector('.mark:focus'));
}

function write(chart: Element, mark: Element | null): void {
  const line = chart.querySelector('.told');
  if (line !== null) line.textContent = mark?.getAttribute('aria-label') ?? '';
}
