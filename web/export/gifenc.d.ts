declare module "gifenc" {
  export type GifPalette = readonly (readonly number[])[];
  export interface GifWriter {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options?: {
        readonly palette?: GifPalette;
        readonly delay?: number;
        readonly repeat?: number;
        readonly transparent?: boolean;
        readonly transparentIndex?: number;
        readonly dispose?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }
  export function GIFEncoder(options?: { readonly initialCapacity?: number }): GifWriter;
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, colors: number): GifPalette;
  export function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: GifPalette): Uint8Array<ArrayBuffer>;
}
