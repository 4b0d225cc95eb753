import { readFileSync } from 'node:fs';
import { micromark, parse, postprocess, preprocess } from 'micromark';
import { mdxjs } from 'micromark-extension-mdxjs';

/** A snippet amid a post, as CommonMark makes a page of it. */
export const inMarkdown = (snippet: string): string =>
  micromark(`Before.\n\n${snippet}\nAfter.\n`, { allowDangerousHtml: true });

/** What there is in a post of MDX: its tags, and whatever else than text stands between them. */
export interface MdxParts {
  readonly tags: readonly string[];
  readonly others: readonly string[];
}

/** What lines and texts are made of. */
const plain = /^(content|paragraph|data|line|characterReference|whitespace|esWhitespace|mdxJsx)/;

/** @throws where the post is no MDX */
export function inMdx(snippet: string): MdxParts {
  const post = `Before.\n\n${snippet}\nAfter.\n`;
  const events = postprocess(
    parse({ extensions: [mdxjs()] })
      .document()
      .write(preprocess()(post, undefined, true)),
  ).filter(([kind]) => kind === 'enter');
  return {
    tags: events
      .filter(([, { type }]) => /^mdxJsx(Flow|Text)Tag$/.test(type))
      .map(([, token, context]) => context.sliceSerialize(token)),
    others: events.map(([, { type }]) => type).filter((type) => !plain.test(type)),
  };
}

interface AllowedTags {
  readonly onEveryTag: readonly string[];
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

const allowed = JSON.parse(readFileSync('tests/references/wordpress-allowed-tags.json', 'utf8')) as AllowedTags;

/**
 * What WordPress leaves of what an author posts: other tags are taken away with their attributes, their text stays; a
 * reference to a character has three digits at least.
 */
export const inWordPress = (snippet: string): string =>
  withThreeDigits(snippet).replace(
    /<(\/?)([\w-]+)((?:"[^"]*"|[^>"])*)>/g,
    (_, slash: string, name: string, written: string) => {
      const known = allowed.tags[name.toLowerCase()];
      if (known === undefined) return '';
      const attributes = [...written.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)].filter(([, attribute = '']) =>
        [...known, ...allowed.onEveryTag].some((each) =>
          each.endsWith('*') ? attribute.startsWith(each.slice(0, -1)) : attribute === each,
        ),
      );
      return `<${slash}${name}${attributes.map(([text]) => text).join('')}>`;
    },
  );

export const withThreeDigits = (snippet: string): string =>
  snippet.replace(/&#(\d+);/g, (_, code: string) => `&#${code.padStart(3, '0')};`);

/** All tags of a snippet, as they are written. */
export const tagsOf = (snippet: string): readonly string[] =>
  [...snippet.matchAll(/<(?:"[^"]*"|[^>"])+>/g)].map(([tag]) => tag);
