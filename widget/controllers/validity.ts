/** Where a browser tells what is wrong: at the field, or at what leads to it. */
const anchors = ['[aria-invalid]', '.rate input', '.error[tabindex]', '[aria-controls="more"]', 'input'] as const;

/** Holds a form back as long as something is wrong, and says what, at the field. */
export function setValidity(internals: ElementInternals, drawn: ParentNode, wrong: string | undefined): void {
  if (wrong === undefined) {
    internals.setValidity({});
    return;
  }
  const [anchor] = anchors.flatMap((place) => drawn.querySelector<HTMLElement>(place) ?? []);
  internals.setValidity({ customError: true }, wrong, anchor);
}
