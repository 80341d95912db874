package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.jayway.jsonpath.JsonPath;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.ProblemException;

class PasskeyCheckTests {

    private static final String QUESTION =
            """
            {"challenge": "%s", "user": "AAAAAAAAAAAAAAAAAAAAAA"}""".formatted(Bytes.of(UUID.randomUUID()).text());

    private final PasskeyCheck check = new PasskeyCheck(new PasskeySettings("localhost", List.of()));

    @Test
    void whateverIsSpoiledOnTheWayIsRefusedByNameAndNeverFailsOtherwise() {
        var random = new Random(7);
        var device = new Authenticator();
        var made = device.made(QUESTION, "x");
        var key = check.made(check.read(made(made, "clientData", "attestation", bytes -> bytes)));
        var shown = device.shown(QUESTION);
        var refused = 0;

        for (int n = 0; n < 3000; n++) {
            Spoil spoil = n % 2 == 0 ? bytes -> cut(bytes, random) : bytes -> flip(bytes, random);
            var way = n / 2 % 3;
            try {
                if (way == 0) {
                    check.made(check.read(made(made, "clientData", "attestation", spoil)));
                } else {
                    check.proved(check.read(shown(shown, way == 1 ? "authenticatorData" : "clientData", spoil)), key);
                }
            } catch (ProblemException refusal) {
                refused++;
            }
        }

        // A bit of the key or of the count can be another without being wrong where nothing is signed.
        assertThat(refused).isGreaterThan(2500);
    }

    @Test
    void onTheMachineItselfAnyPortIsTaken() {
        var here = new PasskeySettings("localhost", List.of());

        assertThat(here.admits("http://localhost")).isTrue();
        assertThat(here.admits("http://localhost:8080")).isTrue();
        assertThat(here.admits("http://localhost.example")).isFalse();
        assertThat(here.admits("http://127.0.0.1:8080")).isFalse();
        assertThat(here.worksAt("127.0.0.1")).isFalse();
    }

    @Test
    void ofADomainItsOwnAddressIsTakenUnlessOthersAreNamed() {
        var alone = new PasskeySettings("linjuli.example", List.of());
        var named = new PasskeySettings("linjuli.example", List.of("https://m.linjuli.example:8443"));

        assertThat(alone.admits("https://linjuli.example")).isTrue();
        assertThat(alone.admits("http://linjuli.example")).isFalse();
        assertThat(alone.admits("https://m.linjuli.example")).isFalse();
        assertThat(named.admits("https://m.linjuli.example:8443")).isTrue();
        assertThat(named.admits("https://linjuli.example")).isFalse();
        assertThat(named.worksAt("m.linjuli.example")).isTrue();
    }

    @Test
    void anAddressOfAnotherDomainOrWithoutEncryptionIsRefusedAtTheStart() {
        for (var origin : List.of("https://other.example", "http://linjuli.example", "linjuli.example")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PasskeySettings("linjuli.example", List.of(origin)))
                    .withMessageContaining(origin);
        }
    }

    private interface Spoil {
        byte[] spoil(byte[] bytes);
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static byte[] flip(byte[] bytes, Random random) {
        var other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static PasskeyMade made(String json, String clientData, String spoiled, Spoil spoil) {
        return new PasskeyMade(JsonPath.read(json, "$." + clientData), with(json, spoiled, spoiled, spoil), Set.of());
    }

    private static PasskeyProof shown(String json, String spoiled, Spoil spoil) {
        return new PasskeyProof(
                JsonPath.read(json, "$.credential"),
                with(json, "clientData", spoiled, spoil),
                with(json, "authenticatorData", spoiled, spoil),
                JsonPath.read(json, "$.signature"),
                null);
    }

    private static String with(String json, String field, String spoiled, Spoil spoil) {
        String text = JsonPath.read(json, "$." + field);
        return field.equals(spoiled)
                ? Bytes.of(spoil.spoil(Base64.getUrlDecoder().decode(text))).text()
                : text;
    }
}
