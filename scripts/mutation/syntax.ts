import { parseSync } from 'vite';

/** A node of the syntax tree, with only what all nodes have. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The node in a member of another node, or null where there is none. */
export function nodeIn(node: SyntaxNode, member: string): SyntaxNode | null {
  const value = node[member];
  return isNode(value) ? value : null;
}

/** The nodes in a member of another node. */
export function nodesIn(node: SyntaxNode, member: string): readonly SyntaxNode[] {
  const value = node[member];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Types are erased before anything runs, and imports name no rule. */
const withoutEffect = /^(TSType|TSInterface|TSTypeAlias|Import)/;
const citationMakers = new Set(['ear', 'supplement', 'federalRegister', 'announcement']);
/** What is only told: `npm run docs:law` writes it into docs/law.md, and a test compares it with that page word by word. */
const onlyTold = new Set(['citation', 'citations', 'title', 'words', 'summary']);

/** Every node of a TypeScript file that can decide an answer, in the order of the text. */
export function decidingNodes(file: string, text: string): readonly SyntaxNode[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (!isNode(value) || withoutEffect.test(value.type) || isOnlyTold(value)) return;
    found.push(value);
    for (const member of Object.values(value)) visit(member);
  };
  visit(program);
  return found;
}

function isOnlyTold(node: SyntaxNode): boolean {
  if (node.type === 'Property') {
    return onlyTold.has(String(nodeIn(node, 'key')?.['name']));
  }
  if (node.type !== 'CallExpression') return false;
  return citationMakers.has(String(nodeIn(node, 'callee')?.['name']));
}
