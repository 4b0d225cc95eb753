/** A piece of a page in HTML. Whatever was put into it as text has been escaped. */
export interface Markup {
  readonly markup: string;
}

type Piece = Markup | string | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const inMarkup = (piece: Piece): string => {
  if (typeof piece === 'string') return escaped(piece);
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
};

const characters: ReadonlyMap<string, string> = new Map(
  Object.entries(entities).map(([character, entity]) => [entity, character]),
);

/** What was escaped, as it was. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters.get(entity) ?? entity);

/** A source is set into lines to be read; a browser takes any space for one. */
const withoutIndent = (literal: string): string => literal.replace(/\s*\n\s*/g, '\n');

/** Markup as it stands, with texts in it that are escaped. Between quotes and between tags alike. */
export const html = (literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: literals.map((literal, place) => withoutIndent(literal) + inMarkup(pieces[place] ?? '')).join(''),
});

export const nothing: Markup = html``;
