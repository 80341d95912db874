import { describe, expect, it, vi } from 'vitest'
import { bytesOf, makePasskey, showPasskey, textOf } from './passkey'

const buffer = (...bytes: number[]): ArrayBuffer => Uint8Array.from(bytes).buffer

function device(answer: unknown): { create: ReturnType<typeof vi.fn>; get: ReturnType<typeof vi.fn> } {
  const credentials = { create: vi.fn(() => Promise.resolve(answer)), get: vi.fn(() => Promise.resolve(answer)) }
  vi.stubGlobal('navigator', { credentials })
  return credentials
}

describe('a passkey', () => {
  it('travels in Base64 for URLs, with nothing to fill it up', () => {
    expect(textOf(buffer(0xfb, 0xff, 0xfe, 0x01))).toBe('-__-AQ')
    expect([...bytesOf('-__-AQ')]).toEqual([0xfb, 0xff, 0xfe, 0x01])
  })

  it('is made by a device that keeps it and recognizes its owner', async () => {
    const { create } = device({ response: { clientDataJSON: buffer(1), attestationObject: buffer(2), getTransports: () => ['internal'] } })

    const made = await makePasskey({
      challenge: 'AQ',
      domain: 'localhost',
      product: '邻聚里',
      user: 'Ag',
      username: 'resident',
      name: '陈',
      algorithms: [-8, -7],
      known: ['Aw'],
      seconds: 300,
    })

    expect(made).toEqual({ clientData: 'AQ', attestation: 'Ag', transports: ['internal'] })
    expect(create).toHaveBeenCalledWith({
      publicKey: expect.objectContaining({
        rp: { id: 'localhost', name: '邻聚里' },
        authenticatorSelection: expect.objectContaining({ residentKey: 'required', userVerification: 'required' }),
        excludeCredentials: [{ type: 'public-key', id: bytesOf('Aw') }],
        timeout: 300_000,
      }),
    })
  })

  it('is shown, and says whose it is where the device tells', async () => {
    const response = { clientDataJSON: buffer(1), authenticatorData: buffer(2), signature: buffer(3), userHandle: null }
    const { get } = device({ rawId: buffer(9), response })

    const shown = await showPasskey({ challenge: 'AQ', domain: 'localhost', allowed: [], seconds: 300 })

    expect(shown).toEqual({ credential: 'CQ', clientData: 'AQ', authenticatorData: 'Ag', signature: 'Aw' })
    expect(get).toHaveBeenCalledWith({ publicKey: expect.objectContaining({ rpId: 'localhost', userVerification: 'required' }) })
  })
})
