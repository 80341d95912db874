package org.linjuli.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retention.Purge;
import org.linjuli.shared.Retentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes at night what the rules of the modules say is due, some rows at a time. Each lot counts in its own
 * transaction: who is broken off goes on the next night, and the count is right.
 */
@Component
class Purges {

    private static final int LOT = 1000;

    private final List<Retentions> modules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Purges(List<Retentions> modules, JdbcClient jdbc, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.modules = List.copyOf(modules);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    List<Retention> rules() {
        return modules.stream().flatMap(module -> module.rules().stream()).toList();
    }

    void run() {
        run(LOT);
    }

    void run(int lot) {
        rules().forEach(rule -> rule.purge().ifPresent(purge -> run(rule, purge, lot)));
    }

    private void run(Retention rule, Purge purge, int lot) {
        var run = begun(rule);
        int removed;
        do {
            removed = removed(run, purge, lot);
        } while (removed >= lot);
        transaction.executeWithoutResult(status -> end(run, rule));
    }

    /** The run of this rule that was broken off, or a new one. */
    private UUID begun(Retention rule) {
        return jdbc.sql("""
                        insert into privacy.purge_run as run (id, rule, started_at) values (:id, :rule, :now)
                        on conflict (rule) where ended_at is null do update set rule = run.rule
                        returning id
                        """)
                .param("id", Ids.next(clock))
                .param("rule", rule.key())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    private int removed(UUID run, Purge purge, int lot) {
        Integer removed = transaction.execute(status -> {
            int rows = purge.upTo(clock.instant(), lot);
            jdbc.sql("update privacy.purge_run set rows = rows + :rows where id = :id")
                    .param("rows", rows)
                    .param("id", run)
                    .update();
            return rows;
        });
        return removed == null ? 0 : removed;
    }

    private void end(UUID run, Retention rule) {
        long rows = jdbc.sql("update privacy.purge_run set ended_at = :now where id = :id returning rows")
                .param("now", OffsetDateTime.now(clock))
                .param("id", run)
                .query(Long.class)
                .single();
        audit.record(
                Actor.system(),
                Act.change("retention.purge", "retention", rule.key()).with("rows", rows));
    }
}
