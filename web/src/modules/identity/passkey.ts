import type { PasskeyAsked, PasskeyMade, PasskeyProof, PasskeyWanted } from '@/lib/types'

/** Whether this browser knows passkeys at all; whether the device has one is for it to say. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window && 'credentials' in navigator

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (one) => one.charCodeAt(0))
}

export function textOf(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const named = (id: string): PublicKeyCredentialDescriptor => ({ type: 'public-key', id: bytesOf(id) })

/** Has the device make one, after it has recognized its owner. */
export async function makePasskey(wanted: PasskeyWanted): Promise<Omit<PasskeyMade, 'name'>> {
  const made = (await navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(wanted.challenge),
      rp: { id: wanted.domain, name: wanted.product },
      user: { id: bytesOf(wanted.user), name: wanted.username, displayName: wanted.name },
      pubKeyCredParams: wanted.algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: wanted.known.map(named),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
      timeout: wanted.seconds * 1000,
    },
  })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return {
    clientData: textOf(response.clientDataJSON),
    attestation: textOf(response.attestationObject),
    // Older browsers do not tell.
    transports: 'getTransports' in response ? response.getTransports() : [],
  }
}

/** Has the device sign with one, after it has recognized its owner. */
export async function showPasskey(asked: PasskeyAsked): Promise<PasskeyProof> {
  const shown = (await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(asked.challenge),
      rpId: asked.domain,
      allowCredentials: asked.allowed.map(named),
      userVerification: 'required',
      timeout: asked.seconds * 1000,
    },
  })) as PublicKeyCredential
  const response = shown.response as AuthenticatorAssertionResponse
  return {
    credential: textOf(shown.rawId),
    clientData: textOf(response.clientDataJSON),
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
    ...(response.userHandle && { userHandle: textOf(response.userHandle) }),
  }
}
