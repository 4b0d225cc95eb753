import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languages } from '../additions.js';

/** Widths differ by this much before anything is drawn anew, in pixels. */
const widthStep = 20;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: DocumentFragment | HTMLElement };

/** What the page around the element says: its language, its direction, and how wide the element is in it. */
export class Surroundings implements ReactiveController {
  width = 640;
  locale = 'en';
  direction: 'ltr' | 'rtl' = 'ltr';
  isPrinting = false;
  /** The answer has been scrolled out of sight. */
  isAnswerPassed = false;

  readonly #host: Host;
  readonly #sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect, intersectionRect } of entries) {
      if (target === this.#host) {
        this.#sight.unobserve(target);
        this.#answerIsPassed(isIntersecting && this.#lowestOfAnswer <= intersectionRect.top);
      } else if (isIntersecting) {
        this.#answerIsPassed(false);
      } else {
        // Above or below what is in sight? In an iframe as high as its page only that itself can tell.
        this.#lowestOfAnswer = boundingClientRect.bottom;
        this.#sight.observe(this.#host);
      }
    }
  });
  #lowestOfAnswer = 0;
  #isMeasured = false;
  #watched: Element | undefined;
  #leave: readonly (() => void)[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const size = new ResizeObserver(([entry]) => {
      if (!this.#measure(entry?.contentRect.width)) return;
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

  #answerIsPassed(isPassed: boolean): void {
    if (isPassed === this.isAnswerPassed) return;
    this.isAnswerPassed = isPassed;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave();
    this.#sight.disconnect();
    this.#watched = undefined;
  }

  /** The answer comes to the page with the first figures. */
  hostUpdated(): void {
    const answer = this.#host.renderRoot.querySelector('.answer') ?? undefined;
    if (answer === this.#watched || !this.#host.isConnected) return;
    this.#sight.disconnect();
    this.#watched = answer;
    if (answer !== undefined) this.#sight.observe(answer);
  }

  /** @returns whether it is another width than before */
  #measure(pixels = this.#host.getBoundingClientRect().width): boolean {
    const width = Math.floor(pixels / widthStep) * widthStep;
    this.#isMeasured = true;
    if (width === 0 || width === this.width) return false;
    this.width = width;
    return true;
  }

  /**
   * @param locale  as the element says, if it does
   * @returns the one that is meant
   */
  look(locale: string | undefined): string {
    // Asked at once, it would lay out the page before that is drawn.
    if (!this.#isMeasured) this.#measure();
    const own = knownLocale(locale);
    this.locale = own ?? knownLocale(nearestAttribute(this.#host, 'lang')) ?? 'en';
    // A language of its own is read in its own direction, whatever that of the page around: a minus would change its side.
    const dir = own === undefined ? nearestAttribute(this.#host, 'dir') : this.#host.getAttribute('dir');
    this.direction = directionOf(this.locale, dir);
    return this.locale;
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

/** A language tag as it should be written, also of one that is written as systems do, `de_DE.UTF-8`; `undefined` where it is none. */
function knownLocale(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag.replace(/\..*/, '').replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

const directionOf = (locale: string, dir: string | null | undefined): 'ltr' | 'rtl' =>
  dir === 'rtl' || dir === 'ltr' ? dir : rightToLeft.test(locale) ? 'rtl' : 'ltr';
