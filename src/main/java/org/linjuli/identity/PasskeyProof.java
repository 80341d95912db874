package org.linjuli.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an authenticator has signed with a passkey; bytes in Base64 for URLs.
 *
 * @param credential what the authenticator calls the passkey
 * @param clientData what the browser says it was asked, and where
 * @param userHandle whose it is, where the authenticator tells
 */
public record PasskeyProof(
        String credential,
        String clientData,
        String authenticatorData,
        String signature,
        @Nullable String userHandle) {}
