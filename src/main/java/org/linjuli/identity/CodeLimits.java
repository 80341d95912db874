package org.linjuli.identity;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    private record Sent(Instant at, boolean byAccount, boolean toPhone) {}

    /** Within the transaction that sends: two who ask at once are counted one after the other. */
    void refuseTooMany(AccountId account, byte[] phoneIndex) {
        waitForOthers(account, phoneIndex);
        var sent = sentLately(account, phoneIndex);
        nextAllowed(sent, Sent::byAccount)
                .or(() -> nextAllowed(sent, Sent::toPhone))
                .ifPresent(retryAt -> {
                    throw IdentityProblem.TOO_MANY_CODES
                            .now()
                            .with("retryAt", retryAt)
                            .field("phone", "每分钟最多发送一次验证码，每天最多十次，请稍后再试");
                });
    }

    /** Always the account before the phone, so that nobody waits in a ring. */
    private void waitForOthers(AccountId account, byte[] phoneIndex) {
        jdbc.sql("select id from identity.account where id = :account for no key update")
                .param("account", account.value())
                .query()
                .listOfRows();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity.phone_code ' || :phone, 0))")
                .param("phone", HexFormat.of().formatHex(phoneIndex))
                .query()
                .listOfRows();
    }

    private List<Sent> sentLately(AccountId account, byte[] phoneIndex) {
        return jdbc.sql("""
                        select sent_at, account = :account as by_account, phone_index = :phone as to_phone
                        from identity.phone_code
                        where sent_at > :since and (account = :account or phone_index = :phone)
                        order by sent_at desc, id desc limit :most
                        """)
                .param("account", account.value())
                .param("phone", phoneIndex)
                .param("since", utc(clock.instant().minus(DAY)))
                .param("most", 2 * MOST_A_DAY)
                .query((row, n) ->
                        new Sent(instant(row, "sent_at"), row.getBoolean("by_account"), row.getBoolean("to_phone")))
                .list();
    }

    private Optional<Instant> nextAllowed(List<Sent> sent, Predicate<Sent> counted) {
        var times = sent.stream().filter(counted).map(Sent::at).toList();
        if (times.size() >= MOST_A_DAY) {
            return Optional.of(times.get(MOST_A_DAY - 1).plus(DAY));
        }
        return times.stream().findFirst().map(last -> last.plus(BETWEEN)).filter(clock.instant()::isBefore);
    }
}
