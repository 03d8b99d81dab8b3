import type { Child } from './jsx-runtime.ts';

/**
 * The elements our pages are made of and the attributes they may have. What is not named here can't be written: no
 * inline script or style, no event handler, no frame. Names are HTML's own (`class`, `datetime`).
 */
interface Attributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly tabindex?: 0 | -1 | undefined;
  readonly [aria: `aria-${string}`]: string | undefined;
  readonly [data: `data-${string}`]: string | undefined;
  readonly key?: string | number;
}

interface Parent extends Attributes {
  readonly children?: Child;
}

/** Elements with nothing but the attributes that all have. */
type Plain =
  | ('html' | 'head' | 'title' | 'body' | 'header' | 'main' | 'footer' | 'nav' | 'aside' | 'section' | 'article')
  | ('h1' | 'h2' | 'h3' | 'h4' | 'p' | 'code' | 'div' | 'span' | 'strong' | 'em' | 'b' | 'i' | 'small')
  | ('ul' | 'li' | 'dl' | 'dt' | 'dd' | 'figure' | 'figcaption')
  | ('table' | 'caption' | 'thead' | 'tbody' | 'tfoot' | 'tr')
  | ('details' | 'summary');

interface Cell extends Parent {
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}

/** Attributes that draw; colours and strokes are the style sheet's. */
interface Shape extends Parent {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
}

export interface Elements extends Readonly<Record<Plain, Parent>> {
  readonly a: Parent & { readonly href: string; readonly rel?: string; readonly download?: string };
  readonly br: Attributes;
  readonly label: Parent;
  /** Only the style sheet asks whether it is ticked. */
  readonly input: Attributes & { readonly type: 'checkbox'; readonly id: string };
  readonly link: Attributes & { readonly rel: string; readonly href: string; readonly type?: string; readonly title?: string };
  readonly meta: Attributes & {
    readonly charset?: 'utf-8';
    readonly name?: string;
    readonly 'http-equiv'?: string;
    readonly content?: string;
  };
  /** A file of `site/browser`, always by its address and never before the page is read; script text can't be written. */
  readonly script: Attributes & { readonly src: string; readonly defer: true };
  readonly ol: Parent & { readonly start?: number; readonly reversed?: boolean };
  readonly td: Cell;
  readonly th: Cell & { readonly scope: 'col' | 'row' | 'colgroup' | 'rowgroup'; readonly abbr?: string };
  readonly time: Parent & { readonly datetime: string };

  readonly svg: Shape & { readonly viewBox?: string; readonly preserveAspectRatio?: 'none' };
  readonly defs: Parent;
  readonly pattern: Shape & { readonly id: string; readonly patternUnits: 'userSpaceOnUse' };
  readonly text: Shape & { readonly dx?: string; readonly dy?: string };
  readonly line: Attributes & Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number | string>>;
  readonly g: Shape;
  /** `fill` is for patterns alone. */
  readonly rect: Shape & { readonly rx?: number | string; readonly fill?: `url(#${string})` | undefined };
  readonly circle: Attributes & Readonly<Record<'cx' | 'cy' | 'r', number | string>>;
  readonly path: Attributes & { readonly d: string };
}
