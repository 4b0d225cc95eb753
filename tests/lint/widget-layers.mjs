import { layered } from './layered.mjs';

const reading = ['view', 'first-screen', 'number-text', 'fields', 'explained', 'shown', 'calculator', 'asked', 'edit'];

/** What each part of widget may import, besides itself: controllers and parts meet in what a calculator is. */
const importable = {
  // Texts and what is told of a reader: words and types alone.
  text: [],
  additions: [],
  asked: ['edit', 'fields'],
  attributes: [],
  edit: [],
  given: [],
  remembered: [],
  'number-text': [],
  shown: [],
  view: [],
  'base-case': ['view'],
  fields: ['figure-text', 'number-text', 'view'],
  explained: ['fields', 'view'],
  'curve-points': ['calculator'],
  'figure-text': ['view'],
  // Plain data in words, whoever works it out.
  'first-screen': ['calculator', 'curve-points', 'figure-text', 'view'],
  calculator: ['explained', 'first-screen', 'shown', 'view'],
  'engine-screen': reading,
  search: ['fields', 'view'],
  // What is drawn depends on what is given, and on nothing that changes.
  charts: ['base-case', 'view'],
  style: [],
  parts: [...reading, 'base-case', 'charts', 'search'],
  controllers: [...reading, 'additions', 'curve-points', 'engine-screen', 'events', 'given', 'remembered'],
  // What is loaded behind the first screen, and what is loaded first.
  whole: [...reading, 'controllers', 'given', 'parts', 'style'],
  element: [
    'additions',
    'attributes',
    'calculator',
    'controllers',
    'events',
    'first-screen',
    'given',
    'parts',
    'remembered',
    'style',
    'view',
    'whole',
  ],
  define: ['additions', 'element'],
  'on-server': ['additions'],
  // For those who write pages in TypeScript or with a framework.
  events: [],
  tag: ['element', 'events'],
  react: ['define', 'element', 'events', 'tag'],
  svelte: ['element', 'tag'],
  vue: ['element', 'events', 'tag'],
  // The page of an iframe, which knows the element by its tag, and how a link is written.
  embed: ['controllers'],
};

const drawing = ['charts', 'parts', 'style', 'controllers', 'element', 'whole'];

const restrictedPackages = [
  { name: /^lit(\/|$)/, parts: drawing, hint: 'what is no part of the page is plain data' },
  { name: /^d3-array$/, parts: ['charts'], hint: 'only charts are drawn' },
  { name: /^react$/, parts: ['react'], hint: 'a page needs no framework' },
  { name: /^svelte\//, parts: ['svelte'], hint: 'a page needs no framework' },
  { name: /^vue$/, parts: ['vue'], hint: 'a page needs no framework' },
  {
    name: /^(?!lit(\/|$)|d3-array$|(react|svelte|vue)(\/|$)|mlops-roi(\/(page|first))?$)/,
    parts: [],
    hint: 'a page needs lit, d3-array, and the library by its published name',
  },
  {
    name: /^mlops-roi(\/(page|first))?$/,
    parts: Object.keys(importable).filter((part) => part !== 'embed'),
    hint: 'the page of an iframe is there before the calculator',
  },
];

export const widgetLayers = layered({
  folder: 'widget',
  importable,
  restrictedPackages,
  declaredIn: 'tests/lint/widget-layers.mjs',
});
