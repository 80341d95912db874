package org.linjuli.channel;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.identity.PhoneCode;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the short messages until they are sent, and what became of them. */
@Repository
class SmsRows {

    static final Field PHONE = new Field("channel.sms", "phone");
    static final Field CODE = new Field("channel.sms", "code");
    private static final String CODE_IN_TEXT = "{code}";
    private static final String HIDDEN = "******";

    /**
     * One that is to be sent now.
     *
     * @param phone where a code goes; absent where it is the account's own phone
     */
    record Taken(UUID id, AccountId account, @Nullable String phone, String text, int attempts) {

        @Override
        public String toString() {
            return "Taken " + id;
        }
    }

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    SmsRows(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Adds what was not added before. */
    void add(List<Addressed> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var values = new HashMap<>(AddressedColumns.of(texts, clock));
        values.remove("times");
        values.put("now", utc(clock.instant()));
        jdbc.sql("""
                        insert into channel.sms (id, account, event, text, request_id, next_try, created_at)
                        select id, account, event, text, request, :now, :now
                        from unnest(:ids::uuid[], :accounts::uuid[], :events::bigint[], :texts::text[],
                          :requests::uuid[]) as urgent (id, account, event, text, request)
                        order by event
                        on conflict (account, event) do nothing
                        """).params(values).update();
    }

    /** Adds a code; its phone and the code itself are sealed. */
    void add(PhoneCode code, String text) {
        jdbc.sql("""
                        insert into channel.sms (id, account, text, phone, code, next_try, created_at)
                        values (:id, :account, :text, :phone, :code, :now, :now)
                        """)
                .param("id", code.id())
                .param("account", code.account().value())
                .param("text", text)
                .param("phone", cipher.seal(PHONE, code.id(), code.phone()))
                .param("code", cipher.seal(CODE, code.id(), code.code()))
                .param("now", utc(clock.instant()))
                .update();
    }

    /**
     * Takes the next one for a while, in which no other node does. An earlier one to the same person about the same
     * request goes first.
     */
    Optional<Taken> take(Duration atMost) {
        return jdbc.sql("""
                        update channel.sms set attempts = attempts + 1, next_try = :until
                        where id = (
                          select id from channel.sms s
                          where state = 'WAITING' and next_try <= :now
                            and not exists (
                              select from channel.sms earlier
                              where earlier.account = s.account and earlier.request_id = s.request_id
                                and earlier.state = 'WAITING' and earlier.seq < s.seq)
                          order by next_try, seq
                          limit 1
                          for update skip locked)
                        returning id, account, phone, code, text, attempts
                        """)
                .param("now", utc(clock.instant()))
                .param("until", utc(clock.instant().plus(atMost)))
                .query(this::taken)
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("update channel.sms set state = 'SENT', ended_at = :now where id = :id and state = 'WAITING'")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    void later(UUID id, Duration pause) {
        jdbc.sql("update channel.sms set next_try = :at where id = :id and state = 'WAITING'")
                .param("at", utc(clock.instant().plus(pause)))
                .param("id", id)
                .update();
    }

    void givenUp(UUID id, String reason) {
        jdbc.sql("""
                        update channel.sms set state = 'DEAD', ended_at = :now, reason = :reason
                        where id = :id and state = 'WAITING'
                        """)
                .param("now", utc(clock.instant()))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** The latest before a number; codes are shown where they reach nobody's phone. */
    List<Outbox.Message> before(long seq, int limit, boolean showCodes) {
        return jdbc.sql("""
                        select id, seq, account, created_at, text, code, request_id, state, attempts, ended_at, reason
                        from channel.sms where seq < :seq order by seq desc limit :limit
                        """)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) -> read(row, showCodes))
                .list();
    }

    private Taken taken(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var phone = row.getBytes("phone");
        return new Taken(
                id,
                account(row, "account"),
                phone == null ? null : cipher.open(PHONE, id, phone),
                text(row, true),
                row.getInt("attempts"));
    }

    private String text(ResultSet row, boolean showCode) throws SQLException {
        var text = row.getString("text");
        var code = row.getBytes("code");
        if (code == null) {
            return text;
        }
        return text.replace(CODE_IN_TEXT, showCode ? cipher.open(CODE, row.getObject("id", UUID.class), code) : HIDDEN);
    }

    private Outbox.Message read(ResultSet row, boolean showCodes) throws SQLException {
        return new Outbox.Message(
                row.getLong("seq"),
                account(row, "account"),
                instant(row, "created_at"),
                text(row, showCodes),
                row.getObject("request_id", UUID.class),
                Outbox.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instantOrNull(row, "ended_at"),
                row.getString("reason"));
    }
}
