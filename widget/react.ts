import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  type DetailedHTMLProps,
  type HTMLAttributes,
} from 'react';
import type { Scenario } from 'mlops-roi';
import type { MlopsRoiCalculator as Calculator } from './element.js';
import type { CalculatorEventMap } from './events.js';
import type { Listeners, Properties, SameNamed, Tag } from './tag.js';

/** The events of the element, each by its property. */
const eventOf = {
  onReady: 'ready',
  onSettled: 'settled',
  onScenarioInput: 'scenario-input',
  onScenarioChange: 'scenario-change',
  onResultChange: 'result-change',
  onError: 'error',
} as const satisfies Readonly<Record<string, keyof CalculatorEventMap>>;

type Heard = {
  readonly [Name in keyof typeof eventOf]?: ((event: CalculatorEventMap[(typeof eventOf)[Name]]) => void) | undefined;
};

export interface MlopsRoiCalculatorProps
  extends SameNamed, Properties, Heard, Omit<HTMLAttributes<Calculator>, keyof SameNamed | keyof Heard> {
  readonly exchangeRate?: Calculator['exchangeRate'];
  readonly readOnly?: boolean | undefined;
  /** What the page holds. One that is equal to the last, or to what a person made of it, changes nothing: undo stays. */
  readonly scenario?: Scenario | undefined;
  /** In place of it, what a page begins with and then leaves to the person. */
  readonly defaultScenario?: Scenario | undefined;
}

/**
 * The calculator as a React component: properties, events by their types, a `ref` to the element.
 *
 * A server writes the tag with its children, which are read until the calculator is there. The calculator itself is loaded
 * by the first component that is mounted.
 *
 * @example
 *     const [scenario, setScenario] = useState<Scenario>({ industry: 'finance', size: 'medium' });
 *     <MlopsRoiCalculator scenario={scenario} onScenarioChange={({ detail }) => setScenario(detail.scenario)} />
 */
export const MlopsRoiCalculator = forwardRef<Calculator | null, MlopsRoiCalculatorProps>((props, ref) => {
  const { scenario, defaultScenario, words, exchangeRate, share, disabled, readOnly, className, children, ...others } =
    props;
  const own = useRef<Calculator>(null);
  useImperativeHandle<Calculator | null, Calculator | null>(ref, () => own.current);

  // Whoever listens is looked up when there is something to hear, so that it is the one of the last drawing.
  const heard = useRef<Heard>(props);
  useEffect(() => {
    heard.current = props;
  });
  useEffect(() => listening(own.current, heard), []);

  // As properties, also on a tag that a server has written: React itself sets none there.
  useEffect(() => give(own.current, { words }), [words]);
  useEffect(() => give(own.current, { scenario }), [scenario]);
  useEffect(() => {
    if (scenario === undefined) give(own.current, { scenario: defaultScenario });
    void import('./define.js');
  }, []);

  return createElement(
    'mlops-roi-calculator',
    {
      ...withoutHeard(others),
      ref: own,
      class: className,
      'exchange-rate': exchangeRate,
      // Up to its version 18, React writes `false` as a text, which the platform takes for yes.
      share: share === true || undefined,
      disabled: disabled === true || undefined,
      readonly: readOnly === true || undefined,
    },
    children,
  );
});
MlopsRoiCalculator.displayName = 'MlopsRoiCalculator';

/** Sets what there is; what a page does not give stays as it is. */
function give(calculator: Calculator | null, given: Properties): void {
  if (calculator === null) return;
  for (const [name, value] of Object.entries(given)) if (value !== undefined) Reflect.set(calculator, name, value);
}

function listening(calculator: Calculator | null, heard: { readonly current: Heard }): () => void {
  const listeners = (Object.keys(eventOf) as (keyof Heard)[]).map((name) => {
    // The event of this name is the one that is heard by this name, which the compiler cannot tell of a whole list.
    const hear = (event: Event): void => (heard.current[name] as ((event: Event) => void) | undefined)?.(event);
    return { event: eventOf[name], hear };
  });
  for (const { event, hear } of listeners) calculator?.addEventListener(event, hear);
  return () => {
    for (const { event, hear } of listeners) calculator?.removeEventListener(event, hear);
  };
}

const withoutHeard = (props: object): object =>
  Object.fromEntries(Object.entries(props).filter(([name]) => !Object.hasOwn(eventOf, name)));

/** For those who write the tag itself, in React 19. */
type InTemplates = DetailedHTMLProps<HTMLAttributes<Calculator>, Calculator> & Tag & Listeners;

declare module 'react' {
  // oxlint-disable-next-line typescript/no-namespace -- React has its own there
  namespace JSX {
    interface IntrinsicElements {
      'mlops-roi-calculator': InTemplates;
    }
  }
}
