package org.linjuli.identity;

import java.util.List;

/**
 * The half of a passkey that we know.
 *
 * @param credential what the authenticator calls it
 * @param publicKey as COSE_Key
 * @param count signatures made so far, where the authenticator counts
 * @param transports the ways on which the authenticator is reached
 */
record PasskeyKey(
        Bytes credential, Bytes publicKey, long count, List<String> transports, boolean canBeSynced, boolean synced) {

    PasskeyKey at(long nowCount, boolean nowSynced) {
        return new PasskeyKey(credential, publicKey, nowCount, transports, canBeSynced, nowSynced);
    }
}
