package org.linjuli.identity;

import static org.linjuli.identity.Times.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At most one code a minute and ten a day, counted by account and by phone: a phone is not to be rung without end. */
@Component
class CodeLimits {

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    CodeLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Within the transaction that sends: two who ask at once are counted one after the other. */
    void refuseTooMany(AccountId account, byte[] phoneIndex) {
        jdbc.sql("select id from identity.account where id = :account for update")
                .param("account", account.value())
                .query()
                .listOfRows();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('phone-code', 0) # hashtextextended(:phone::text, 1))")
                .param("phone", java.util.HexFormat.of().formatHex(phoneIndex))
                .query()
                .listOfRows();
        nextAllowed("account = :subject", account.value())
                .or(() -> nextAllowed("phone_index = :subject", phoneIndex))
                .ifPresent(retryAt -> {
                    throw IdentityProblem.TOO_MANY_CODES
                            .now()
                            .with("retryAt", retryAt)
                            .field("phone", "每分钟最多发送一次验证码，每天最多十次，请稍后再试");
                });
    }

    /** The condition is one of the two above, never anybody's input. */
    private Optional<Instant> nextAllowed(String condition, Object subject) {
        var now = clock.instant();
        List<Instant> sent = jdbc.sql("""
                        select sent_at from identity.phone_code where sent_at > :since and %s
                        order by sent_at desc limit :most
                        """.formatted(condition))
                .param("since", at(now.minus(DAY)))
                .param("subject", subject)
                .param("most", MOST_A_DAY)
                .query((row, n) -> Times.instant(row, "sent_at"))
                .list();
        if (sent.size() == MOST_A_DAY) {
            return Optional.of(sent.getLast().plus(DAY));
        }
        return sent.stream().findFirst().map(last -> last.plus(BETWEEN)).filter(now::isBefore);
    }
}
