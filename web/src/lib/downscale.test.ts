import { describe, expect, it } from 'vitest'
import { fit } from './downscale'

describe('a picture to send', () => {
  it.each([
    [4000, 3000, 1600, 1200],
    [1080, 2400, 720, 1600],
    [800, 600, 800, 600],
  ])('of %i × %i becomes %i × %i', (width, height, newWidth, newHeight) => {
    expect(fit(width, height)).toEqual({ width: newWidth, height: newHeight })
  })
})
