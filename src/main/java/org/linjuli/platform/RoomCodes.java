package org.linjuli.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Codes of six digits that are shown in a room, so that who types one in is there. Of a million of them somebody may try
 * {@value #MOST_WRONG} wrong ones at each door of the product in half a day; then not even the right one lets them in.
 */
@Component
public class RoomCodes {

    static final int MOST_WRONG = 10;

    private static final int CODES = 1_000_000;
    private static final Duration REMEMBERED = Duration.ofHours(12);
    private static final int MOST_REMEMBERED = 100_000;

    private record Guessing(UUID room, AccountId who) {}

    private final SecureRandom random = new SecureRandom();
    private final Cache<Guessing, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** One for a new room. */
    public String next() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    /** Refuses a code that is not the one of the room, by the problem of who asks; and any after too many wrong ones. */
    public void require(UUID room, AccountId who, String code, String typed, Problem wrongCode) {
        var guesses = wrong.get(new Guessing(room, who), first -> new AtomicInteger());
        if (guesses.get() >= MOST_WRONG) {
            throw RoomCodeProblem.TOO_MANY_GUESSES.now();
        }
        if (!code.equals(typed.strip())) {
            guesses.incrementAndGet();
            throw wrongCode.now().field("code", "请看会场屏幕上的六位数字");
        }
    }
}
