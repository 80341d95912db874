package org.linjuli.cipher;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.shared.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Seals everything anew that an older key or algorithm has sealed (换密钥). What is left is told by the values themselves, so
 * that a rotation that was killed goes on where it was, several at once do no harm, and everybody reads meanwhile.
 */
@Service
public class Rotation {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 200;

    /** How far a column has come. */
    public record Progress(String column, long all, long left) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final List<SealedColumn> columns;

    Rotation(
            JdbcClient jdbc,
            FieldCipher cipher,
            Keys keys,
            ApplicationEventPublisher events,
            ObjectProvider<SealedColumns> modules) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.keys = keys;
        this.events = events;
        this.columns = modules.stream()
                .map(SealedColumns::sealed)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(SealedColumn::name))
                .toList();
    }

    /** The number of the key that seals now. */
    public int key() {
        return keys.current();
    }

    /** All sealed columns, and how many of their values an older key has sealed. */
    public List<Progress> progress() {
        return Asker.PRODUCT.ask(() -> columns.stream().map(this::progress).toList());
    }

    /** Seals anew what is left, and tells when nothing is. */
    public void run() {
        Asker.PRODUCT.run(() -> {
            long moved = columns.stream().mapToLong(this::resealAll).sum();
            if (moved > 0) {
                LOG.info("{} values were sealed anew with key {}", moved, keys.current());
            }
            if (columns.stream().map(this::progress).allMatch(one -> one.left() == 0)) {
                events.publishEvent(new EverythingResealed(keys.current()));
            }
        });
    }

    /** What values are sealed for, so that none is forgotten. */
    Stream<Field> fields() {
        return columns.stream().map(SealedColumn::field).distinct();
    }

    private Progress progress(SealedColumn column) {
        return jdbc.sql("""
                        select count(*) as all_of_them,
                               count(*) filter (where substring(%2$s from 1 for 4) <> :header) as old
                        from %1$s where %2$s is not null
                        """.formatted(column.table(), column.column()))
                .param("header", cipher.header())
                .query((row, n) -> new Progress(column.name(), row.getLong("all_of_them"), row.getLong("old")))
                .single();
    }

    private long resealAll(SealedColumn column) {
        long moved = 0;
        var last = FIRST;
        for (var batch = batch(column, last); !batch.isEmpty(); batch = batch(column, last)) {
            for (var one : batch) {
                moved += reseal(column, one);
            }
            last = batch.getLast().getKey();
        }
        return moved;
    }

    private List<Map.Entry<UUID, byte[]>> batch(SealedColumn column, UUID after) {
        return jdbc.sql("""
                        select %3$s as row, %2$s as value from %1$s
                        where %3$s > :after and substring(%2$s from 1 for 4) <> :header order by %3$s limit :batch
                        """.formatted(column.table(), column.column(), column.row()))
                .param("after", after)
                .param("header", cipher.header())
                .param("batch", BATCH)
                .query((row, n) -> Map.entry(row.getObject("row", UUID.class), row.getBytes("value")))
                .list();
    }

    /** A value that was changed meanwhile stays as it is: whoever changed it has sealed it with the new key. */
    private int reseal(SealedColumn column, Map.Entry<UUID, byte[]> one) {
        return opened(column, one)
                .map(plain -> jdbc.sql("update %1$s set %2$s = :anew where %3$s = :row and %2$s = :before"
                                .formatted(column.table(), column.column(), column.row()))
                        .param("anew", cipher.seal(column.field(), one.getKey(), plain))
                        .param("row", one.getKey())
                        .param("before", one.getValue())
                        .update())
                .orElse(0);
    }

    /** What does not open is no value of this row; it is left for somebody to look at, and counts as left. */
    private Optional<String> opened(SealedColumn column, Map.Entry<UUID, byte[]> one) {
        try {
            return Optional.of(cipher.open(column.field(), one.getKey(), one.getValue()));
        } catch (SealBroken broken) {
            LOG.error("The value in {} of row {} does not open and was not sealed anew", column.name(), one.getKey());
            return Optional.empty();
        }
    }
}
