import { createElement, type JSX } from 'react';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import { expectTypeOf, test } from 'vitest';
import type { Issue, Result, Scenario, Simulation } from '../../src/index.js';
import type {} from '../../widget/define.js';
import type { MlopsRoiCalculator as Calculator } from '../../widget/element.js';
import { MlopsRoiCalculator } from '../../widget/react.js';
import type {} from '../../widget/svelte.js';
import type {} from '../../widget/vue.js';

const never = (): void => undefined;

// What is called here is only checked by the compiler.
test('a page that finds the calculator by its tag has its events, properties and methods with their types', () => {
  const page = (calculator: HTMLElementTagNameMap['mlops-roi-calculator']): void => {
    expectTypeOf(calculator).toEqualTypeOf<Calculator>();
    calculator.addEventListener('result-change', ({ detail }) => expectTypeOf(detail.result).toEqualTypeOf<Result>());
    calculator.addEventListener('scenario-change', function ({ detail, target }) {
      expectTypeOf(detail.scenario).toEqualTypeOf<Scenario>();
      expectTypeOf(target).toEqualTypeOf<EventTarget | null>();
      expectTypeOf(this).toEqualTypeOf<Calculator>();
    });
    calculator.addEventListener('scenario-input', ({ detail }) => expectTypeOf(detail.figure).toEqualTypeOf<number>());
    calculator.addEventListener('settled', ({ detail }) => expectTypeOf(detail.simulation).toEqualTypeOf<Simulation>());
    calculator.addEventListener('error', ({ detail }) => expectTypeOf(detail.issues).toEqualTypeOf<readonly Issue[]>());
    calculator.addEventListener('ready', ({ detail }) => expectTypeOf(detail.figures.npv).toEqualTypeOf<number>());
    calculator.addEventListener('click', ({ clientX }) => expectTypeOf(clientX).toEqualTypeOf<number>(), {
      once: true,
    });
    calculator.addEventListener('of-the-page', never);
    calculator.industry = 'finance';
    calculator.theme = undefined;
    calculator.scenario = { industry: 'retail', models: { count: 4 } };

    // @ts-expect-error no such detail
    calculator.addEventListener('result-change', ({ detail }) => detail.scenario);
    // @ts-expect-error no such industry
    calculator.industry = 'banking';
    // @ts-expect-error no such size
    calculator.size = 'huge';
    // @ts-expect-error no such theme
    calculator.theme = 'blue';
    // @ts-expect-error no such input
    calculator.scenario = { models: { cuont: 4 } };
  };
  expectTypeOf(page).toBeFunction();
});

test('the component of React takes what the element takes', () => {
  createElement(MlopsRoiCalculator, {
    industry: 'finance',
    exchangeRate: 0.92,
    readOnly: true,
    className: 'wide',
    onResultChange: ({ detail }) => expectTypeOf(detail.result).toEqualTypeOf<Result>(),
    onError: ({ detail }) => expectTypeOf(detail.issues).toEqualTypeOf<readonly Issue[]>(),
    ref: (calculator) => calculator?.undo(),
  });
  // @ts-expect-error no such industry
  createElement(MlopsRoiCalculator, { industry: 'banking' });
  // @ts-expect-error no such input
  createElement(MlopsRoiCalculator, { scenario: { models: { cuont: 4 } } });
  // @ts-expect-error no such event
  createElement(MlopsRoiCalculator, { onResultchange: never });
});

test('the tag in templates of React, Svelte and Vue takes its attributes, properties and events', () => {
  const inReact = {
    industry: 'finance',
    'exchange-rate': 0.92,
    scenario: { models: { count: 4 } },
    className: 'wide',
    'onresult-change': ({ detail }) => expectTypeOf(detail.result).toEqualTypeOf<Result>(),
  } satisfies JSX.IntrinsicElements['mlops-roi-calculator'];
  const inSvelte = {
    industry: 'finance',
    scenario: { models: { count: 4 } },
    class: 'wide',
    'onresult-change': ({ detail }) => expectTypeOf(detail.result).toEqualTypeOf<Result>(),
  } satisfies SvelteHTMLElements['mlops-roi-calculator'];
  type InVue = InstanceType<GlobalComponents['mlops-roi-calculator']>;
  const inVue = {
    industry: 'finance',
    scenario: { models: { count: 4 } },
    class: 'wide',
  } satisfies InVue['$props'];
  expectTypeOf([inReact, inSvelte, inVue]).toBeArray();

  // @ts-expect-error no such size
  ({ size: 'huge' }) satisfies JSX.IntrinsicElements['mlops-roi-calculator'];
  // @ts-expect-error no such size
  ({ size: 'huge' }) satisfies SvelteHTMLElements['mlops-roi-calculator'];
  // @ts-expect-error no such size
  ({ size: 'huge' }) satisfies InVue['$props'];
  const sent = (emit: InVue['$emit'], result: Result): void => {
    emit('result-change', new CustomEvent('result-change', { detail: { result } }));
    // @ts-expect-error no such event
    emit('result-changed', new CustomEvent('result-change', { detail: { result } }));
  };
  expectTypeOf(sent).toBeFunction();
});
