package org.linjuli.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider (统一身份认证) through which people may sign in, by OpenID Connect. Off without an issuer.
 *
 * @param issuer the provider's issuer address, exactly as it names itself; https, but on the machine itself
 * @param clientId what the provider calls this installation
 * @param clientSecret its secret there, by environment ({@code LINJULI_IDENTITY_OIDC_CLIENTSECRET})
 * @param clientSecretFile a file that holds the secret; wins over the text
 * @param label what stands on the button, such as 闽政通
 * @param patience how long the provider may take for an answer
 */
@ConfigurationProperties("linjuli.identity.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("统一身份认证") String label,
        @DefaultValue("10s") Duration patience) {

    OidcSettings {
        issuer = blankToNull(issuer);
        if (issuer != null) {
            refuseUnsafe(issuer);
            if (blankToNull(clientId) == null || (clientSecretFile == null && blankToNull(clientSecret) == null)) {
                throw new IllegalArgumentException("linjuli.identity.oidc.issuer is set, so client-id and"
                        + " client-secret-file (or client-secret) have to be set too");
            }
        }
    }

    boolean isOn() {
        return issuer != null;
    }

    String secret() {
        try {
            return clientSecretFile == null
                    ? String.valueOf(clientSecret)
                    : Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("linjuli.identity.oidc.client-secret-file can't be read", e);
        }
    }

    /** Whoever can change what the provider says can be anybody here. */
    private static void refuseUnsafe(String issuer) {
        var address = URI.create(issuer);
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !here) {
            throw new IllegalArgumentException("linjuli.identity.oidc.issuer has to be an https address");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + "]";
    }
}
