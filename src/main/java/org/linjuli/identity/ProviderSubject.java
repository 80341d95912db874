package org.linjuli.identity;

import java.util.Optional;

/**
 * Somebody as the identity provider knows them. Names play no part: two people share one, and anybody may choose one.
 *
 * @param verifiedPhone the phone for which the provider vouches
 */
record ProviderSubject(String issuer, String subject, Optional<PhoneNumber> verifiedPhone) {

    @Override
    public String toString() {
        return "ProviderSubject";
    }
}
