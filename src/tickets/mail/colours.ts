/** The colours a mail's words may have here: they keep their contrast on any ground of the page. */
export const hues = ["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"] as const;
export type Hue = (typeof hues)[number];

const known = new Map<string, Hue | null>();
let context: CanvasRenderingContext2D | null | undefined;

/**
 * Which of the page's hues a CSS colour comes closest to; null for blacks, greys and whites, and
 * for what is no colour or cannot be seen.
 */
export function hueOf(color: string): Hue | null {
  const answer = known.get(color);
  if (answer !== undefined) return answer;
  const rgb = parse(color);
  const hue = rgb && nearestHue(rgb);
  if (known.size < 1000) known.set(color, hue);
  return hue;
}

/** Red, green and blue of any colour CSS knows, from 0 to 1. */
function parse(color: string): [number, number, number] | null {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return null;
  // What is no colour leaves the style as it was.
  context.fillStyle = "#000000";
  context.fillStyle = color;
  const hex = /^#(..)(..)(..)$/.exec(context.fillStyle);
  const parts = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16) / 255)
    : transparent(context.fillStyle);
  const [red, green, blue] = parts ?? [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

/** `rgba(255, 0, 0, 0.5)`; hardly there at all is no colour. */
function transparent(color: string): number[] | undefined {
  const numbers = color.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red, green, blue, alpha] = numbers;
  if (red === undefined || green === undefined || blue === undefined || (alpha ?? 1) < 0.15)
    return undefined;
  return [red / 255, green / 255, blue / 255];
}

function nearestHue([red, green, blue]: [number, number, number]): Hue | null {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  // Pale grounds count by their tint, dark inks by what they are a shade of.
  if (chroma < 0.08 || chroma / most < 0.12) return null;
  const sixth =
    most === red
      ? ((green - blue) / chroma + 6) % 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  const degrees = sixth * 60;
  const found = wheel.find(([end]) => degrees < end);
  return found ? found[1] : "red";
}

const wheel: readonly [end: number, hue: Hue][] = [
  [16, "red"],
  [42, "orange"],
  [68, "yellow"],
  [160, "green"],
  [195, "teal"],
  [252, "blue"],
  [312, "purple"],
  [345, "pink"],
];
