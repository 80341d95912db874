package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2idTests {

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 24}. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Argon2id argon2 = new Argon2id();

    @Test
    void theReferencesHashIsUnderstood() {
        assertThat(argon2.matches("password", REFERENCE)).isTrue();
        assertThat(argon2.matches("Password", REFERENCE)).isFalse();
    }

    @Test
    void onlyThePasswordItselfMatches() {
        var hash = argon2.hash("福清邻聚里-1560");

        assertThat(argon2.matches("福清邻聚里-1560", hash)).isTrue();
        assertThat(argon2.matches("福清邻聚里-1561", hash)).isFalse();
        assertThat(argon2.hash("福清邻聚里-1560")).isNotEqualTo(hash);
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        for (var none : List.of("", "plain", "$2a$10$abcdefghijklmnopqrstuv", Argon2id.NOBODYS, REFERENCE + "$")) {
            assertThat(argon2.matches("", none)).isFalse();
        }
    }

    @Test
    void memoryThatIsUsedAgainSpoilsNoHash() throws Exception {
        var hash = argon2.hash("shared");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> argon2.matches(i % 2 == 0 ? "shared" : "other", hash))
                    .toList());
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0);
            }
        }
    }
}
