/** Later than every entry, so that it never counts as the lowest. */
const finished = Infinity;

/**
 * The strongly connected components of a graph, by Tarjan's algorithm with a stack of its own, so that depth is no
 * limit. A component comes after every component that can be reached from it.
 */
export function strongComponents<Node>(
  nodes: Iterable<Node>,
  next: (node: Node) => Iterable<Node>,
): readonly (readonly Node[])[] {
  interface Visit {
    readonly node: Node;
    readonly order: number;
    readonly following: Iterator<Node>;
    lowest: number;
  }
  /** When each node was entered; `finished` once its component is known. */
  const order = new Map<Node, number>();
  const open: Node[] = [];
  const components: Node[][] = [];
  const path: Visit[] = [];
  const enter = (node: Node): void => {
    path.push({
      node,
      order: order.size,
      following: next(node)[Symbol.iterator](),
      lowest: order.size,
    });
    order.set(node, order.size);
    open.push(node);
  };
  for (const root of nodes) {
    if (order.has(root)) continue;
    enter(root);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const step = visit.following.next();
      if (!step.done) {
        const seen = order.get(step.value);
        if (seen === undefined) enter(step.value);
        else visit.lowest = Math.min(visit.lowest, seen);
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
