import { canonicalJson } from '../../ports/canonical-json.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { Context } from '../context.ts';
import type { OverlayInput } from '../generated/resolver-types.ts';
import { firstInvalidValue } from '../invalid-value.ts';
import { createLoaders } from '../loaders.ts';
import { createMovements } from '../movements.ts';
import { RequestProblem } from '../request-problem.ts';
import type { CheckedOverlay } from './hypothesis.ts';
import { overlayConflicts } from './overlay-conflicts.ts';
import { readOverlay } from './read-overlay.ts';
import { switchedRuleSets } from './switches.ts';

/**
 * The context in which an overlay holds: its store, its rules, and loaders of its own, so that nothing that is read under
 * the overlay is taken for what is on record. Questions of one request under one overlay share it.
 */
export async function underOverlay(
  input: OverlayInput | null | undefined,
  path: readonly string[],
  context: Context,
): Promise<Context> {
  if (!input) return context;
  const invalid = firstInvalidValue(input, path);
  if (invalid !== null) {
    throw new RequestProblem('BAD_USER_INPUT', invalid.message, { path: invalid.path });
  }
  const name = canonicalJson(JSON.parse(JSON.stringify(input)));
  const known = context.overlays.get(name);
  const read = (): Promise<Context> =>
    readOverlay(input, path, context).then((overlay) => contextUnder(overlay, context));
  // A problem names its place, which is another one in each question.
  if (known !== undefined) return known.catch(read);
  const made = read();
  context.overlays.set(name, made);
  return made;
}

function contextUnder(overlay: CheckedOverlay, context: Context): Context {
  const { edits, switches, changes } = overlay;
  if (changes.length === 0) return context;
  const store = edits.size === 0 ? context.store : context.whatIf.overlaid(context.store, edits);
  const under = contextOn(store, switchedRuleSets(context.ruleSets, switches), context, {
    overlay,
    hypothesis: {
      changes,
      conflictsOn: (asOf) =>
        overlayConflicts(edits, asOf, { under: under.loaders, beneath: context.loaders }),
      graphVersion: () => context.loaders.version(),
    },
  });
  return under;
}

/** The same request on another store and by other rules. */
export function contextOn(
  store: GraphStore,
  ruleSets: RuleSets,
  context: Context,
  told: Pick<Context, 'overlay' | 'hypothesis'> = { overlay: null, hypothesis: null },
): Context {
  const under: Context = {
    ...context,
    ...told,
    store,
    ruleSets,
    loaders: createLoaders(store, () => under),
    movements: createMovements(store, () => under),
    overlays: new Map(),
  };
  return under;
}
