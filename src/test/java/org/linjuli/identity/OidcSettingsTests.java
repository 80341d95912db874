package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linjuli.shared.ProblemException;

class OidcSettingsTests {

    @Test
    void withoutAnIssuerThereIsNoButtonAndNoWay() {
        var provider = new Provider(settings(" ", null, null, null), Clock.systemUTC());

        assertThat(provider.label()).isEmpty();
        assertThat(problemOf(provider)).isEqualTo(IdentityProblem.NO_PROVIDER);
    }

    @Test
    void aProviderThatIsDownIsToldAndAskedAgainTheNextTime() throws IOException {
        int nobodyListens;
        try (var socket = new ServerSocket(0)) {
            nobodyListens = socket.getLocalPort();
        }
        var provider = new Provider(
                settings("http://127.0.0.1:" + nobodyListens, "linjuli", "secret", null), Clock.systemUTC());

        assertThat(problemOf(provider)).isEqualTo(IdentityProblem.PROVIDER_DOWN);
        assertThat(problemOf(provider)).isEqualTo(IdentityProblem.PROVIDER_DOWN);
    }

    @Test
    void anIssuerElsewhereThatAnybodyOnTheWayCouldChangeIsRefused() {
        assertThatThrownBy(() -> settings("http://id.example", "linjuli", "secret", null))
                .hasMessageContaining("https");
    }

    @Test
    void anIssuerWithoutClientOrSecretIsRefused() {
        assertThatThrownBy(() -> settings("https://id.example", null, "secret", null))
                .hasMessageContaining("client-id");
        assertThatThrownBy(() -> settings("https://id.example", "linjuli", null, null))
                .hasMessageContaining("client-secret");
    }

    @Test
    void theSecretComesFromItsFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "from the file\n");

        assertThat(settings("https://id.example", "linjuli", "from the text", file)
                        .secret())
                .isEqualTo("from the file");
        assertThat(settings("https://id.example", "linjuli", "from the text", file)
                        .toString())
                .doesNotContain("from the text");
    }

    private static Object problemOf(Provider provider) {
        try {
            return provider.begin("https://linjuli.example", Face.PHONE, null);
        } catch (ProblemException refusal) {
            return refusal.problem();
        }
    }

    private static OidcSettings settings(
            @Nullable String issuer, @Nullable String client, @Nullable String secret, @Nullable Path file) {
        return new OidcSettings(issuer, client, secret, file, "统一身份认证", Duration.ofSeconds(2));
    }
}
