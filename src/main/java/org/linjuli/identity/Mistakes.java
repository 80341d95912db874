package org.linjuli.identity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong passwords by user name and by address, known or not, so that neither tells whether an account exists. */
@Component
class Mistakes {

    private static final Field SUBJECT = new Field("identity.mistake", "subject");

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Policies policies;
    private final Clock clock;

    Mistakes(JdbcClient jdbc, FieldCipher cipher, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.policies = policies;
        this.clock = clock;
    }

    /** Until when this name or this address is locked; empty when the door is open. */
    Optional<Instant> lockedUntil(String username, String address) {
        return jdbc.sql("""
                        select max(locked_until) as locked_until from identity.mistake
                        where subject in (:name, :address) and locked_until > :now
                        """)
                .param("name", subjectOfName(username))
                .param("address", subjectOfAddress(address))
                .param("now", utc(clock.instant()))
                .query((row, n) -> Optional.ofNullable(instantOrNull(row, "locked_until")))
                .single();
    }

    @Transactional
    void count(String username, String address) {
        count(subjectOfName(username), policies.get().account());
        count(subjectOfAddress(address), policies.get().address());
    }

    /** A mistake of somebody who has given no name. */
    @Transactional
    void count(String address) {
        count(subjectOfAddress(address), policies.get().address());
    }

    /** Until when this address is locked. */
    Optional<Instant> lockedUntil(String address) {
        return lockedUntil("", address);
    }

    /** Which of these names are locked, and until when. */
    Map<String, Instant> lockedUntil(Collection<String> usernames) {
        var names =
                usernames.stream().collect(toMap(name -> HexFormat.of().formatHex(subjectOfName(name)), name -> name));
        return jdbc
                .sql("""
                        select encode(subject, 'hex') as subject, locked_until from identity.mistake
                        where subject = any(select decode(unnest(:subjects), 'hex')) and locked_until > :now
                        """)
                .param("subjects", names.keySet().toArray(String[]::new))
                .param("now", utc(clock.instant()))
                .query((row, n) ->
                        Map.entry(requireNonNull(names.get(row.getString("subject"))), instant(row, "locked_until")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A right password clears the name, not the address: whoever guesses may have an account of their own. */
    void clear(String username) {
        jdbc.sql("delete from identity.mistake where subject = :name")
                .param("name", subjectOfName(username))
                .update();
    }

    void purge() {
        jdbc.sql("delete from identity.mistake where since < :past and (locked_until is null or locked_until < :now)")
                .param(
                        "past",
                        utc(clock.instant().minus(policies.get().account().within())))
                .param("now", utc(clock.instant()))
                .update();
    }

    private void count(byte[] subject, LockOut rule) {
        var now = clock.instant();
        var first = rule.first(now);
        int inserted = jdbc.sql("""
                        insert into identity.mistake (subject, count, since, locked_until)
                        values (:subject, :count, :since, :until) on conflict do nothing
                        """)
                .param("subject", subject)
                .param("count", first.count())
                .param("since", utc(first.since()))
                .param("until", utc(first.lockedUntil()))
                .update();
        if (inserted == 0) {
            // Gone again when the right password was given on another node meanwhile: then nothing is to be counted.
            readLocked(subject).ifPresent(before -> store(subject, rule.after(before, now)));
        }
    }

    private Optional<LockOut.Mistakes> readLocked(byte[] subject) {
        return jdbc.sql("select count, since, locked_until from identity.mistake where subject = :subject for update")
                .param("subject", subject)
                .query((row, n) -> new LockOut.Mistakes(
                        row.getInt("count"), instant(row, "since"), instantOrNull(row, "locked_until")))
                .optional();
    }

    private void store(byte[] subject, LockOut.Mistakes mistakes) {
        jdbc.sql("""
                        update identity.mistake set count = :count, since = :since, locked_until = :until
                        where subject = :subject
                        """)
                .param("count", mistakes.count())
                .param("since", utc(mistakes.since()))
                .param("until", utc(mistakes.lockedUntil()))
                .param("subject", subject)
                .update();
    }

    private byte[] subjectOfName(String username) {
        return cipher.blindIndex(SUBJECT, "name|" + username);
    }

    private byte[] subjectOfAddress(String address) {
        return cipher.blindIndex(SUBJECT, "address|" + address);
    }
}
