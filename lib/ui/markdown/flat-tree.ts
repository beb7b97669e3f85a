type Node = { readonly type: string; children?: Node[] };

/** Deeper than any message needs, and far from where those who walk the tree run out of stack. */
const DEEPEST = 20;

/**
 * A remark plugin: leaves out what is nested deeper than any message needs. A few thousand quotation marks in a row
 * nest as many quotations.
 */
export function flatTree() {
  return (tree: Node): void => prune(tree, 0);
}

function prune(node: Node, depth: number): void {
  if (!node.children) return;
  if (depth >= DEEPEST) node.children = [];
  for (const child of node.children) prune(child, depth + 1);
}
