import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languages } from '../additions.js';

/** Widths differ by this much before anything is drawn anew, in pixels. */
const widthStep = 20;

/** What the page around the element says: its language, its direction, and how wide the element is in it. */
export class Surroundings implements ReactiveController {
  width = 640;
  locale = 'en';
  direction: 'ltr' | 'rtl' = 'ltr';
  isPrinting = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #leave: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const size = new ResizeObserver(([entry]) => {
      const width = Math.floor((entry?.contentRect.width ?? 0) / widthStep) * widthStep;
      if (width === 0 || width === this.width) return;
      this.width = width;
      // Drawn at once, a new height would be an error to the observer, which it tells the whole page.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    size.observe(this.#host);
    // The language of a page is usually changed on its root element.
    const page = new MutationObserver(() => this.#host.requestUpdate());
    page.observe(this.#host.ownerDocument.documentElement, { attributeFilter: ['lang', 'dir'] });
    const view = this.#host.ownerDocument.defaultView;
    const printing = ({ type }: Event): void => {
      this.isPrinting = type === 'beforeprint';
      this.#host.requestUpdate();
    };
    for (const type of ['beforeprint', 'afterprint']) view?.addEventListener(type, printing);
    this.#leave = [
      () => ['beforeprint', 'afterprint'].forEach((type) => view?.removeEventListener(type, printing)),
      () => size.disconnect(),
      () => page.disconnect(),
      languages.onAdded.add(() => this.#host.requestUpdate()),
    ];
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave();
  }

  /** @param locale  as the element says, if it does */
  look(locale: string | undefined): void {
    this.locale = knownLocale(locale) ?? knownLocale(nearestAttribute(this.#host, 'lang')) ?? 'en';
    this.direction = directionOf(this.locale, nearestAttribute(this.#host, 'dir'));
  }
}

const rightToLeft = /^(ar|he|fa|ur|ps|yi)\b/;

/** What another shadow tree is in stands outside of it. */
const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);

/** The value of an attribute on the nearest element that has it, through shadow trees. */
function nearestAttribute(from: Element, name: string): string | undefined {
  for (let node: Node | null = from; node !== null; node = parentOf(node)) {
    const value = node instanceof Element ? node.getAttribute(name) : null;
    if (value !== null && value !== '') return value;
  }
  return undefined;
}

/** A language tag as it should be written; `undefined` where it is none. */
function knownLocale(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const directionOf = (locale: string, dir: string | undefined): 'ltr' | 'rtl' =>
  dir === 'rtl' || dir === 'ltr' ? dir : rightToLeft.test(locale) ? 'rtl' : 'ltr';
