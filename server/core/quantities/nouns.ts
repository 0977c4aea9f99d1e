import { wordForm } from '../words.ts';
import type { Noun, NounClass } from './quantity.ts';

/** The class of `word` in any case and number: `users` for `Customers` and `DAU`. */
export function nounClassOf(word: string): NounClass | undefined {
  return CLASSES.get(wordForm(word));
}

/** The noun that `word`, in lower case, is. */
export function nounOf(word: string): Noun {
  return { class: nounClassOf(word), word };
}

/**
 * True where `word`, in lower case, is a plural by its ending, or one of the words that have no other
 * number.
 */
export function looksPlural(word: string): boolean {
  if (word.length < 4) return UNCOUNTED.has(word);
  if (UNCOUNTED.has(word)) return true;
  return word.endsWith('s') && !/(?:ss|us|is|'s)$/.test(word) && !NO_PLURALS.has(word);
}

const UNCOUNTED: ReadonlySet<string> = new Set(
  (
    'dau mau wau qps rps tps people traffic data skus ads пользователей запросов товаров видео 用户 视频 ' +
    '请求 商品'
  ).split(' '),
);

const NO_PLURALS: ReadonlySet<string> = new Set(
  (
    'always across perhaps sometimes towards afterwards besides unless thus as bias pass gas whereas ' +
    'needs takes means gives makes returns runs gets uses requires lasts costs seems keeps contains ' +
    'holds arrives does its ours'
  ).split(' '),
);

const WORDS: Readonly<Record<NounClass, string>> = {
  users:
    'user dau mau wau member customer viewer subscriber visitor shopper buyer listener account ' +
    'player reader guest host seller merchant driver rider patient пользователей пользователя 用户',
  items:
    'item video product listing ad post document doc image photo event song track movie game article ' +
    'page book sku job restaurant property hotel pin asset article tweet message email review file ' +
    'title ticket comment note article profile товаров видео 视频 商品',
  candidates: 'candidate result recommendation neighbor chunk passage',
  requests:
    'request query qps rps tps impression prediction call transaction search inference view visit ' +
    'bid payment order booking trip read write запросов 请求',
  rows:
    'row example sample interaction record datapoint observation instance pair triple label judgment ' +
    'annotation log',
  vectors: 'vector embedding',
  tokens: 'token',
  parameters: 'parameter param weight',
  sessions: 'session',
  machines: 'machine server node replica pod gpu cpu core worker shard host vm container partition',
  features: 'feature',
  clicks: 'click conversion purchase like share',
  classes: 'class category language country city region market store tenant',
  people: 'people person employee engineer annotator rater moderator reviewer analyst agent',
};

const CLASSES: ReadonlyMap<string, NounClass> = new Map(
  (Object.keys(WORDS) as NounClass[]).flatMap((kind) =>
    WORDS[kind].split(' ').map((word) => [wordForm(word), kind] as const),
  ),
);
