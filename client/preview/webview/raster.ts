/** Dots of a PNG for each pixel of the picture, so that its text is sharp on any screen. */
const DENSITY = 2;

/** Browsers draw no canvas with more dots than this on one side. */
const MOST_DOTS = 8000;

/** Draws `svg`, a picture that needs nothing else, as a PNG. Rejects where it cannot be drawn. */
export async function rasterize(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const longest = Math.max(image.naturalWidth, image.naturalHeight, 1);
    const density = Math.min(DENSITY, MOST_DOTS / longest);
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * density);
    canvas.height = Math.ceil(image.naturalHeight * density);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The picture is too large'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
