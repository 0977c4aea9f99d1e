import { SaxesParser } from 'saxes';

/** An element of a picture, with the text right inside it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of `xml` in their order. Throws where it is not well-formed. */
export function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}

/** Ids of the stages that `xml` draws, in their order. */
export function drawnStages(xml: string): readonly string[] {
  return elementsOf(xml).flatMap(({ attributes }) => attributes['data-stage'] ?? []);
}
