import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file as text, by their path inside it. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export type WordComment = { author: string; date: string; words: string; on: string };

/** The comments of a Word document with the words that each stands on, whatever program wrote it. */
export function wordComments(file: Uint8Array): WordComment[] {
  const { 'word/document.xml': body = '', 'word/comments.xml': list = '' } = partsOf(file);
  return [...list.matchAll(/<w:comment (?<attributes>[^>]*)>(?<content>.*?)<\/w:comment>/gs)].map(({ groups }) => {
    const { attributes = '', content = '' } = groups ?? {};
    const id = attributeOf(attributes, 'w:id');
    const start = body.indexOf(`<w:commentRangeStart w:id="${id}"`);
    const end = body.indexOf(`<w:commentRangeEnd w:id="${id}"`);
    return {
      author: attributeOf(attributes, 'w:author'),
      date: attributeOf(attributes, 'w:date'),
      words: wordsIn(content),
      on: wordsIn(body.slice(start, end)),
    };
  });
}

/** The words of a stretch of WordprocessingML, its paragraphs on lines of their own. */
export function wordsIn(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<\/w:p>)/g);
  return [...pieces]
    .map(([, words, end]) => (end === undefined ? decoded(words ?? '') : '\n'))
    .join('')
    .trim();
}

function attributeOf(attributes: string, name: string): string {
  return decoded(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

function decoded(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
