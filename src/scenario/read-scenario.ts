import { readJson } from './json-text.js';
import { parsedText, type ParsedScenario } from './parse-scenario.js';
import { readYaml } from './yaml-text.js';

/** What opens with a brace or bracket is meant as JSON, and its mistakes are told as those of JSON. */
const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

/** The scenario in a text that may be JSON or YAML. For the command line only. */
export const readScenario = (text: string): ParsedScenario => parsedText(text, isJson(text) ? readJson : readYaml);
