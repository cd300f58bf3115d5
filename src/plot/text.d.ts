/** About how wide a text is, in px: no font is at hand where figures are drawn without a browser. */
export declare function textWidth(text: string, size: number): number;
/** Lines no wider than `width` px; a word that is wider stands alone, and a sign after a space stays with what it follows. */
export declare function wrapped(text: string, width: number, size: number): string[];
