package org.linjuli.identity;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which addresses passkeys (通行密钥) are made and taken.
 *
 * @param domain the domain under which people open the product, without scheme and port; a passkey is bound to it for good.
 *     Unless set, passkeys work on the machine itself only
 * @param origins the addresses as browsers show them, with scheme and port; unless set, {@code https://} and the domain, or
 *     {@code http://localhost} with any port
 */
@ConfigurationProperties("linjuli.identity.passkey")
record PasskeySettings(
        @DefaultValue(PasskeySettings.HERE) String domain,
        @DefaultValue List<String> origins) {

    static final String HERE = "localhost";

    PasskeySettings {
        for (var origin : origins) {
            refuseUnsafe(domain, URI.create(origin));
        }
    }

    /** Whether a browser that shows this address may be answered. */
    boolean admits(String origin) {
        if (!origins.isEmpty()) {
            return origins.contains(origin);
        }
        return HERE.equals(domain)
                ? origin.matches("http://localhost(:\\d{1,5})?")
                : origin.equals("https://" + domain);
    }

    /** Whether it is worth offering to who has come by this host name. */
    boolean worksAt(String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** Browsers refuse the same, but say so to the people at the door. */
    private static void refuseUnsafe(String domain, URI origin) {
        var host = String.valueOf(origin.getHost());
        boolean within = host.equals(domain) || host.endsWith("." + domain);
        if (!within || (!"https".equals(origin.getScheme()) && !HERE.equals(host))) {
            throw new IllegalArgumentException("linjuli.identity.passkey.origins has to name https addresses of "
                    + domain + " (linjuli.identity.passkey.domain), not " + origin);
        }
    }
}
