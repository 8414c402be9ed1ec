import type { Chip, Model } from '../../domain/item/item-graph.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { ItemSelector } from '../../ports/graph-store.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import type { Context } from '../context.ts';
import type {
  ChipBy,
  EntityBy,
  ModelBy,
  OverlayChange,
  OverlayInput,
} from '../generated/resolver-types.ts';
import type { FoundEntity } from '../loaders.ts';
import { checkList } from '../known-list.ts';
import { RequestProblem } from '../request-problem.ts';
import {
  chipSelector,
  entitySelector,
  modelSelector,
  unknownEntity,
  unknownItem,
} from '../selectors.ts';
import type { ChangeContext, MadeChange } from './change-context.ts';
import { setCountry } from './country-change.ts';
import type { CheckedOverlay } from './hypothesis.ts';
import { addInterest, changeInterest, removeInterest } from './interest-change.ts';
import { changeChip, changeModel } from './item-change.ts';
import { addListing, changeListing, removeListing } from './listing-change.ts';
import { setOwnerStatement } from './owner-statement-change.ts';
import { overlayRecord } from './overlay-record.ts';
import { checkSwitches } from './switches.ts';

/** Longer ones are another graph, and not a question. */
const mostChanges = 50;

/** Checks an overlay against what is on record, and makes it edits of lines. */
export async function readOverlay(
  input: OverlayInput,
  path: readonly string[],
  context: Context,
): Promise<CheckedOverlay> {
  const changes = input.changes ?? [];
  if (changes.length > mostChanges) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `changes has ${changes.length} members. Give at most ${mostChanges}; what changes more is loaded into a graph of its own.`,
      { path: [...path, 'changes'] },
    );
  }
  const switches = checkSwitches(input, path, context.ruleSets);
  const placed = changes.map((change, index) =>
    placedChange(change, [...path, 'changes', String(index)]),
  );
  const named = await readNamed(placed, context);
  const record = overlayRecord([...named.entities.values()]);
  const items = new Map<string, GraphLine>();
  const made = placed.map(({ change, path: at }) =>
    make(change, {
      record,
      entityOf: (by) => {
        const found = named.entities.get(JSON.stringify(by));
        const entity = found?.reading.closure.entities.get(found.key);
        if (entity === undefined) throw new Error('An entity of an overlay was not read.');
        return entity;
      },
      chipOf: (by) => itemOf(by, 'chip', named, items),
      modelOf: (by) => itemOf(by, 'model', named, items),
      putItem: (line) => items.set(lineIdentity(line), line),
      parseLine: context.whatIf.parseLine,
      path: at,
    }),
  );
  return {
    edits: new Map([...record.edits, ...items]),
    switches,
    changes: [...made.map(({ statement }) => statement), ...switches.statements],
    canonical: {
      ...(made.length > 0 && { changes: made.map(({ canonical }) => canonical) }),
      ...(switches.off.length > 0 && { ruleSetsOff: switches.off }),
      ...(switches.on.length > 0 && { ruleSetsOn: switches.on }),
    },
  };
}

interface PlacedChange {
  readonly change: OverlayChange;
  /** Up to the one member that the change has. */
  readonly path: readonly string[];
}

function placedChange(change: OverlayChange, path: readonly string[]): PlacedChange {
  const [member = ''] = Object.entries(change).flatMap(([name, value]) => (value ? [name] : []));
  return { change, path: [...path, member] };
}

function make(change: OverlayChange, context: ChangeContext): MadeChange {
  if (change.addInterest) return addInterest(change.addInterest, context);
  if (change.changeInterest) return changeInterest(change.changeInterest, context);
  if (change.removeInterest) return removeInterest(change.removeInterest, context);
  if (change.setHeadquarters) return setCountry('headquarters', change.setHeadquarters, context);
  if (change.setLocation) return setCountry('location', change.setLocation, context);
  if (change.setOwnerStatement) return setOwnerStatement(change.setOwnerStatement, context);
  if (change.addListing) return addListing(change.addListing, context);
  if (change.changeListing) return changeListing(change.changeListing, context);
  if (change.removeListing) return removeListing(change.removeListing, context);
  if (change.changeChip) return changeChip(change.changeChip, context);
  if (change.changeModel) return changeModel(change.changeModel, context);
  throw new Error('A change of an overlay has none of its members.');
}

interface Named {
  readonly entities: ReadonlyMap<string, FoundEntity>;
  readonly chips: ReadonlyMap<string, Chip>;
  readonly models: ReadonlyMap<string, Model>;
}

/** Everything that the changes name, in one question to the store for each kind. */
async function readNamed(placed: readonly PlacedChange[], context: Context): Promise<Named> {
  const { loaders } = context;
  const entities = new Map<string, FoundEntity>();
  const chips = new Map<string, Chip>();
  const models = new Map<string, Model>();
  const entity = async (by: EntityBy, path: readonly string[]): Promise<void> => {
    const found = await loaders.entity(entitySelector(by, path));
    if (found === null) throw unknownEntity(by, path);
    entities.set(JSON.stringify(by), found);
  };
  const item = async (
    kind: 'chip' | 'model',
    by: ChipBy | ModelBy,
    selector: ItemSelector,
    path: readonly string[],
  ): Promise<void> => {
    const found = await loaders.item(selector);
    if (found === null) throw unknownItem(kind, by, path);
    const [chip, model] = [found.items.chips.get(found.key), found.items.models.get(found.key)];
    if (kind === 'chip' && chip !== undefined) chips.set(JSON.stringify(by), chip);
    if (kind === 'model' && model !== undefined) models.set(JSON.stringify(by), model);
  };
  await Promise.all(
    placed.flatMap(({ change, path }) =>
      Object.values(change).flatMap((told): readonly Promise<void>[] => {
        if (!told) return [];
        if ('owner' in told) {
          return [entity(told.owner, [...path, 'owner']), entity(told.owned, [...path, 'owned'])];
        }
        if ('list' in told) {
          const list = checkList(told.list, [...path, 'list'], context);
          return [entity(told.entity, [...path, 'entity']), list];
        }
        if ('entity' in told) return [entity(told.entity, [...path, 'entity'])];
        if ('chip' in told) {
          const selector = chipSelector(told.chip, [...path, 'chip']);
          return [item('chip', told.chip, selector, [...path, 'chip'])];
        }
        const selector = modelSelector(told.model, [...path, 'model']);
        return [item('model', told.model, selector, [...path, 'model'])];
      }),
    ),
  );
  return { entities, chips, models };
}

function itemOf<Kind extends 'chip' | 'model'>(
  by: ChipBy | ModelBy,
  kind: Kind,
  named: Named,
  changed: ReadonlyMap<string, GraphLine>,
): Kind extends 'chip' ? Chip : Model;
function itemOf(
  by: ChipBy | ModelBy,
  kind: 'chip' | 'model',
  { chips, models }: Named,
  changed: ReadonlyMap<string, GraphLine>,
): Chip | Model {
  const read = (kind === 'chip' ? chips : models).get(JSON.stringify(by));
  if (read === undefined) throw new Error(`A ${kind} of an overlay was not read.`);
  const line = changed.get(JSON.stringify([kind, read.key]));
  return line?.type === 'chip' || line?.type === 'model' ? line.value : read;
}
