package org.linjuli.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.linjuli.cipher.KeyedHash;
import org.linjuli.cipher.Keys;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;

/**
 * How the log is chained: each seal covers its entry and the seal before it, so that no entry can be changed, taken out
 * or slipped in without the key.
 */
@Component
class Chain {

    private static final Seal NOTHING = new Seal(new byte[0]);

    private final KeyedHash hash;

    Chain(Keys keys) {
        this.hash = new KeyedHash(keys, "audit chain");
    }

    /** The month whose chain an entry belongs to: the city's. */
    static LocalDate monthOf(LogEntry entry) {
        return LocalDate.ofInstant(entry.at(), CityTime.ZONE).withDayOfMonth(1);
    }

    /** With what a month's chain begins: the last seal of the month before, or nothing. */
    Seal genesis(LocalDate month, Seal lastOfMonthBefore) {
        return new Seal(hash.of(month.toString().getBytes(UTF_8), lastOfMonthBefore.bytes()));
    }

    Seal genesis(LocalDate month) {
        return genesis(month, NOTHING);
    }

    Seal seal(Seal before, LogEntry entry) {
        return new Seal(hash.of(before.bytes(), bytes(entry)));
    }

    /** Every field with its length, so that no two entries have the same bytes. */
    private static byte[] bytes(LogEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(entry.seq());
            out.writeLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()));
            for (var text : new String[] {
                entry.kind(),
                entry.action(),
                entry.actor().toString(),
                entry.subjectKind(),
                entry.subject(),
                Objects.toString(entry.node(), ""),
                Objects.toString(entry.concerns(), ""),
                entry.facts()
            }) {
                var utf8 = text.getBytes(UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
