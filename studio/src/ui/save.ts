import sans from "@fontsource/public-sans/files/public-sans-latin-400-normal.woff2?url";
import serif from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url";
import mono from "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?url";

/** Hands a file to the reader. */
export function save(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}

/** A drawing as the text of a file. */
export const svgText = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(svg);

const faces = [
  ["Public Sans", 400, sans],
  ["Source Serif 4", 600, serif],
  ["IBM Plex Mono", 400, mono],
] as const;

/** Type that a picture carries with it: a drawing that stands alone cannot use that of the page. */
async function typeRules(): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ([family, weight, url]) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${btoa(text)})}`;
    }),
  );
  return rules.join("");
}

/** A drawing as a PNG, twice as fine as its measure. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = await typeRules();
  svg.prepend(style);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, 2 * width, 2 * height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no picture"))), "image/png");
  });
}
