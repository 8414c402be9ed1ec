import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CountryCode } from '../domain/country.ts';
import { isLei } from '../lei.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { collected } from './collected.ts';
import { countryNamed } from './country-named.ts';
import { keyOrName } from './key-or-name.ts';
import { Misuse } from './terminal.ts';

/** A question as words of a command line. */
export interface QuestionOptions {
  readonly input?: string;
  readonly chip?: string;
  readonly model?: string;
  readonly eccn?: string;
  readonly quantity?: string;
  readonly activity?: string;
  readonly from?: string;
  readonly destination?: string;
  readonly endUser?: string;
  readonly party?: readonly string[];
  readonly attest?: readonly string[];
  readonly asOf?: string;
}

/** The words of a command's help on how a question is asked. */
export const questionHelp = `
A party is the key or the LEI of an entity of the graph, or what is known of it: name=…, role=…, entity=…, location=…,
headquarters=…, ultimateParentHeadquarters=…, with commas between them. Countries are two or three letters, or English names.
An attestation is a name of the API's AttestationsInput, alone for true, or with =false, =<number>, or =UVEU,LICENSE.
A file of --input is one JSON object in the shape of the API's DeterminationInput; it can say all that the options can,
and describe a chip or a model that is not in the graph.`;

/** Adds the options that make a question. */
export function addQuestionOptions(command: Command): Command {
  return addSharedOptions(
    command.option('--input <file>', 'the whole question as JSON, in place of all other options'),
  ).option('--end-user <party>', 'who will use it');
}

/** Adds the options of a question but for who is its end user. */
export function addSharedOptions(command: Command): Command {
  return command
    .option('--chip <key or name>', 'a chip of the graph')
    .option('--model <key or name>', 'a model of the graph, whose weights are meant')
    .option('--eccn <classification>', 'a classification that is stated, such as 3A090.a')
    .option('--quantity <number>', 'units of the item (1 where left out)')
    .option('--activity <activity>', 'export, reexport or transfer-in-country (export)')
    .option('--from <country>', 'where the item leaves from (US)')
    .option('--destination <country>', 'where the item goes to')
    .option('--party <party>', 'another party; may be given again', collected)
    .option('--attest <name[=value]>', 'what is attested; may be given again', collected)
    .option('--as-of <date>', 'the date of the transaction (today)');
}

/**
 * The question that the options ask, in the shape of the API's `DeterminationInput`; its values are not checked yet. Names
 * of chips and models are looked up in the graph, once it is open; what is wrong with the options is said before.
 */
export function readQuestion(options: QuestionOptions): (store: GraphStore) => Promise<unknown> {
  if (options.input !== undefined) return readSharedQuestion(options);
  const { destination, endUser } = options;
  const shared = readSharedQuestion(options);
  if (destination === undefined) throw missing('--destination', '--destination SG');
  if (endUser === undefined) throw missing('--end-user', '--end-user location=SG,headquarters=CN');
  const asked = partyOf(endUser);
  return async (store) => Object.assign({}, await shared(store), { endUser: asked });
}

/** The same without its end user, and without its destination where the options name none. */
export function readSharedQuestion(
  options: QuestionOptions,
): (store: GraphStore) => Promise<unknown> {
  if (options.input !== undefined) {
    const question = questionInFile(options.input, options);
    return async () => question;
  }
  const { destination, party = [], attest = [], activity, asOf, from } = options;
  const item = readItem(options);
  const rest = {
    ...(options.quantity !== undefined && { quantity: numberOrText(options.quantity) }),
    ...(activity !== undefined && { activity: activity.toUpperCase().replaceAll('-', '_') }),
    ...(from !== undefined && { from: countryOf('--from', from) }),
    ...(destination !== undefined && { destination: countryOf('--destination', destination) }),
    ...(party.length > 0 && { otherParties: party.map(partyOf) }),
    ...(attest.length > 0 && { attestations: Object.fromEntries(attest.map(attestationOf)) }),
    ...(asOf !== undefined && { asOf }),
  };
  return async (store) => ({ item: await item(store), ...rest });
}

function questionInFile(file: string, options: QuestionOptions): unknown {
  const others = Object.keys(options).filter((name) => name !== 'input' && isQuestion(name));
  if (others.length > 0) {
    throw new Misuse(`--input holds the whole question. Leave out: ${others.join(', ')}.`);
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Misuse(
      `${file}: cannot be read as JSON (${reason}). Give a file with one object in the shape of DeterminationInput.`,
    );
  }
}

const questionNames: ReadonlySet<string> = new Set<keyof QuestionOptions>([
  'chip',
  'model',
  'eccn',
  'quantity',
  'activity',
  'from',
  'destination',
  'endUser',
  'party',
  'attest',
  'asOf',
]);

function isQuestion(name: string): boolean {
  return questionNames.has(name);
}

function missing(option: string, example: string): Misuse {
  return new Misuse(
    `${option} is missing. Give it, for example ${example}, or the question with --input.`,
  );
}

function readItem({ chip, model, eccn }: QuestionOptions): (store: GraphStore) => Promise<unknown> {
  const given = [chip, model, eccn].filter((item) => item !== undefined);
  if (given.length !== 1) {
    throw new Misuse(
      `${given.length === 0 ? 'The item is missing' : 'More than one item is given'}. Give exactly one of --chip, --model and --eccn, or the question with --input.`,
    );
  }
  return async (store) => {
    if (chip !== undefined) return { chip: await keyOrName('chip', chip, store) };
    if (model !== undefined) return { model: await keyOrName('model', model, store) };
    return { eccn };
  };
}

function partyOf(text: string): unknown {
  if (!text.includes('=')) return { entity: entityOf(text) };
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [name, value] = splitAtSign(part);
      if (value === null) {
        throw new Misuse(
          `"${part}" in the party "${text}" has no value. Write name=value with commas between them; where a value has a comma itself, give the question with --input.`,
        );
      }
      if (name === 'entity') return [name, entityOf(value)];
      return [name, partyCountries.has(name) ? countryOf(`The party's ${name}`, value) : value];
    }),
  );
}

const partyCountries: ReadonlySet<string> = new Set([
  'location',
  'headquarters',
  'ultimateParentHeadquarters',
]);

function countryOf(what: string, text: string): CountryCode {
  return countryNamed(what, text, (message) => new Misuse(`${message}.`));
}

function entityOf(text: string): unknown {
  const upper = text.toUpperCase();
  return isLei(upper) ? { lei: upper } : { key: text };
}

function attestationOf(text: string): readonly [string, unknown] {
  const [name, value] = splitAtSign(text);
  if (name === 'authorizations') return [name, (value ?? '').split(',').filter(Boolean)];
  if (value === null || value === 'true') return [name, true];
  return [name, value === 'false' ? false : numberOrText(value)];
}

function splitAtSign(text: string): readonly [string, string | null] {
  const sign = text.indexOf('=');
  return sign < 0 ? [text.trim(), null] : [text.slice(0, sign).trim(), text.slice(sign + 1).trim()];
}

/** What is no number goes on as it is: the check of the question says what is wrong with it. */
function numberOrText(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}
