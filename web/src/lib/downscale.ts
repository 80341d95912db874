const LONGEST = 1600
const QUALITY = 0.82

/** The size that a picture is sent in: its longest side at most 1600 px, never enlarged. */
export function fit(width: number, height: number, longest = LONGEST): { width: number; height: number } {
  const factor = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * factor), height: Math.round(height * factor) }
}

/** Draws the picture anew: smaller to send, and without the place and device that a camera writes into the file. */
export async function downscale(file: Blob): Promise<Blob> {
  const picture = await decode(file)
  const { width, height } = fit(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(picture, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not a picture'))), 'image/jpeg', QUALITY)
  })
}

function decode(file: Blob): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(file)
    const picture = new Image()
    const free = (): void => URL.revokeObjectURL(url)
    picture.onload = () => {
      free()
      resolve(picture)
    }
    picture.onerror = () => {
      free()
      reject(new Error('not a picture'))
    }
    picture.src = url
  })
}
