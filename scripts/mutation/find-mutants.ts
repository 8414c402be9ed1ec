import { readFileSync } from 'node:fs';
import type { Mutant, MutantKind } from './mutant.ts';
import { otherDays, otherLists, otherNumbers, otherValue } from './other-values.ts';
import type { SyntaxNode } from './syntax.ts';
import { decidingNodes, nodeIn, nodesIn } from './syntax.ts';

type Change = readonly [kind: MutantKind, node: Pick<SyntaxNode, 'start' | 'end'>, after: string];

const comparisons: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const calculations: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*' };
const connectives: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' };

/** Every mutant of a file of the project. */
export function findMutants(file: string): readonly Mutant[] {
  const text = readFileSync(file, 'utf8');
  return decidingNodes(file, text)
    .flatMap((node) => changesTo(node, text))
    .map(([kind, { start, end }, after]) => ({
      file,
      kind,
      start,
      end,
      line: text.slice(0, start).split('\n').length,
      before: text.slice(start, end),
      after,
    }));
}

function changesTo(node: SyntaxNode, text: string): readonly Change[] {
  switch (node.type) {
    case 'Literal':
      return changesToLiteral(node);
    case 'ArrayExpression':
      return withoutEach(node);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return changesToOperator(node, text);
    case 'UnaryExpression': {
      const argument = nodeIn(node, 'argument');
      if (node['operator'] !== '!' || argument === null) return [];
      return [['logic', { start: node.start, end: argument.start }, '']];
    }
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = nodeIn(node, 'test');
      return test === null ? [] : ['true', 'false'].map((after) => ['condition', test, after]);
    }
    default:
      return [];
  }
}

function changesToLiteral(node: SyntaxNode): readonly Change[] {
  const { value } = node;
  if (typeof value === 'boolean') return [['value', node, String(!value)]];
  if (typeof value === 'number') {
    return otherNumbers(value).map((after) => ['number', node, String(after)]);
  }
  if (typeof value !== 'string') return [];
  const days = otherDays(value);
  if (days.length > 0) return days.map((after) => ['date', node, `'${after}'`]);
  const lists = otherLists(value);
  if (lists.length > 0) return lists.map((after) => ['list', node, `'${after}'`]);
  const other = otherValue(value);
  return other === null ? [] : [['value', node, `'${other}'`]];
}

/** The list without each of its members; single text members are mutated by themselves too. */
function withoutEach(node: SyntaxNode): readonly Change[] {
  const members = nodesIn(node, 'elements');
  return members
    .filter(({ type }) => type !== 'SpreadElement' && type !== 'TemplateLiteral')
    .map((member) => {
      const next = members[members.indexOf(member) + 1];
      const previous = members[members.indexOf(member) - 1];
      const start = next === undefined ? (previous?.end ?? member.start) : member.start;
      return ['list', { start, end: next?.start ?? member.end }, ''];
    });
}

function changesToOperator(node: SyntaxNode, text: string): readonly Change[] {
  const [left, right] = [nodeIn(node, 'left'), nodeIn(node, 'right')];
  const operator = String(node['operator']);
  if (left === null || right === null) return [];
  const start = text.indexOf(operator, left.end);
  const place = { start, end: start + operator.length };
  const isText = [left, right].some(
    ({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string',
  );
  const calculation = isText ? undefined : calculations[operator];
  const connective = connectives[operator];
  return [
    ...(comparisons[operator] ?? []).map((after): Change => ['comparison', place, after]),
    ...(calculation === undefined ? [] : [['arithmetic', place, calculation] as const]),
    ...(connective === undefined ? [] : [['logic', place, connective] as const]),
  ];
}
