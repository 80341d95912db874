package org.linjuli.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to the identity provider and back that a browser has begun. The browser carries it, sealed, so that nobody's
 * answer but the one to this attempt is taken, and nothing is stored for strangers who never come back.
 *
 * @param state what the provider gives back unchanged
 * @param nonce what has to stand, hashed, in the signed answer
 * @param verifier the secret behind the PKCE challenge
 * @param redirectUri where the provider sends the browser
 * @param face where the browser was and goes on
 * @param linkFor the account that asked to be linked; null for a sign-in
 * @param until an answer after this moment comes too late
 */
public record ProviderAttempt(
        String state,
        String nonce,
        String verifier,
        String redirectUri,
        Face face,
        @Nullable String linkFor,
        Instant until) {

    public boolean links() {
        return linkFor != null;
    }

    /** Whether this is the answer to it, and in time. */
    boolean isAnsweredBy(@Nullable String returned, Instant now) {
        return returned != null
                && now.isBefore(until)
                && MessageDigest.isEqual(state.getBytes(UTF_8), returned.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "ProviderAttempt";
    }
}
