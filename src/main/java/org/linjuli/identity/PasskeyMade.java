package org.linjuli.identity;

import java.util.Set;

/**
 * What an authenticator answers when it has made a passkey; bytes in Base64 for URLs.
 *
 * @param clientData what the browser says it was asked, and where
 * @param attestation the public key and what goes with it
 * @param transports the ways on which the authenticator is reached, as the browser calls them
 */
public record PasskeyMade(String clientData, String attestation, Set<String> transports) {}
