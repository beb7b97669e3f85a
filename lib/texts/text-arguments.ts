import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';

/** The values and tags that an ICU message asks for, tags in angle brackets: `count`, `<b>`. */
export function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  return new Set(elements.flatMap(asked));
}

function asked(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [element.value];
    case TYPE.select:
    case TYPE.plural:
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(asked))];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(asked)];
  }
}
