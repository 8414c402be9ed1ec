/** Later than every entry, so that it never counts as the lowest. */
const finished = Infinity;

/**
 * The strongly connected components of a graph, by Tarjan's algorithm with a stack of its own, so that depth is no
 * limit. A component comes after every component that can be reached from it.
 */
export function strongComponents<Node extends string | number | object>(
  nodes: Iterable<Node>,
  next: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  interface Visit {
    readonly node: Node;
    readonly order: number;
    readonly following: readonly Node[];
    seen: number;
    lowest: number;
  }
  /** When each node was entered; `finished` once its component is known. */
  const order = new Map<Node, number>();
  const open: Node[] = [];
  const components: Node[][] = [];
  const path: Visit[] = [];
  const enter = (node: Node): void => {
    const following = next(node);
    // What leads nowhere, as most owners do, is a component by itself.
    if (following.length === 0) {
      order.set(node, finished);
      components.push([node]);
      return;
    }
    path.push({ node, order: order.size, following, seen: 0, lowest: order.size });
    order.set(node, order.size);
    open.push(node);
  };
  for (const root of nodes) {
    if (order.has(root)) continue;
    enter(root);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const step = visit.following[visit.seen];
      if (visit.seen < visit.following.length && step !== undefined) {
        visit.seen += 1;
        const entered = order.get(step);
        if (entered === undefined) enter(step);
        else visit.lowest = Math.min(visit.lowest, entered);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.lowest = Math.min(parent.lowest, visit.lowest);
      if (visit.lowest < visit.order) continue;
      const component = takeFrom(open, visit.node);
      for (const node of component) order.set(node, finished);
      components.push(component);
    }
  }
  return components;
}

/** Takes a node and all that lie above it off a stack; nearly always the node is the last. */
function takeFrom<Node>(stack: Node[], node: Node): Node[] {
  const last = stack.at(-1);
  if (last !== node) return stack.splice(stack.lastIndexOf(node));
  stack.pop();
  return [node];
}
