package org.linjuli.audit;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.CityTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the whole log against its chain and names each entry that does not fit. */
@Component
class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
    private static final int AT_ONCE = 1000;

    /** What is wrong with an entry. */
    enum Harm {
        /** It, its seal or the seal before it is not what it was. */
        CHANGED,
        /** It was sealed and is gone. */
        MISSING,
        /** It stands among sealed entries without a seal. */
        UNSEALED,
        /** The log ended here at the last check, and ends earlier now. */
        CUT_OFF
    }

    /** An entry that does not fit. */
    record Damage(long seq, Harm harm) {}

    /**
     * What a check found.
     *
     * @param checked how many sealed entries there were
     * @param head number of the last sealed entry
     */
    record Finding(Instant at, long checked, long head, List<Damage> damages) {}

    private record Sealed(long seq, Seal seal, @Nullable LogEntry entry) {}

    private final JdbcClient jdbc;
    private final Chain chain;
    private final Clock clock;

    Verification(JdbcClient jdbc, Chain chain, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.clock = clock;
    }

    /** Checks, and notes what was found. */
    @Transactional
    public Finding run() {
        var check = new Check();
        months().forEach(check::month);
        var head = head();
        check.damages.addAll(unsealed(head));
        lastHead()
                .filter(before -> before > head)
                .ifPresent(before -> check.damages.add(new Damage(before, Harm.CUT_OFF)));
        var finding = new Finding(clock.instant(), check.count, head, List.copyOf(check.damages));
        note(finding);
        if (finding.damages().isEmpty()) {
            LOG.info("The audit log is whole: {} entries up to {}", finding.checked(), finding.head());
        } else {
            LOG.error(
                    "The audit log is damaged: {} entries, first {}",
                    finding.damages().size(),
                    finding.damages().getFirst());
        }
        return finding;
    }

    private final class Check {

        private final List<Damage> damages = new ArrayList<>();
        private long count;
        private Seal before = new Seal(new byte[0]);

        void month(Month month) {
            before = month.genesis();
            try (var sealed = sealed(month.first())) {
                sealed.forEach(this::entry);
            }
        }

        /** Goes on with the seal as it is stored, so that a change is named where it is and not in all that follow. */
        private void entry(Sealed sealed) {
            count++;
            if (sealed.entry() == null) {
                damages.add(new Damage(sealed.seq(), Harm.MISSING));
            } else if (!chain.seal(before, sealed.entry()).equals(sealed.seal())) {
                damages.add(new Damage(sealed.seq(), Harm.CHANGED));
            }
            before = sealed.seal();
        }
    }

    private record Month(LocalDate first, Seal genesis) {}

    private List<Month> months() {
        return jdbc.sql("select month, genesis from audit.chain order by month")
                .query((row, n) ->
                        new Month(row.getObject("month", LocalDate.class), new Seal(row.getBytes("genesis"))))
                .list();
    }

    private java.util.stream.Stream<Sealed> sealed(LocalDate month) {
        return jdbc
                .sql("""
                        select l.seq as sealed, l.seal, e.*
                        from audit.link l
                        left join audit.entry e on e.seq = l.seq and e.at >= :from and e.at < :to
                        where l.month = :month
                        order by l.seq
                        """)
                .withFetchSize(AT_ONCE)
                .param("month", month)
                .param("from", month.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .param("to", month.plusMonths(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .query(Verification::read)
                .stream();
    }

    private static Sealed read(ResultSet row, int n) throws SQLException {
        var isGone = row.getObject("seq") == null;
        return new Sealed(row.getLong("sealed"), new Seal(row.getBytes("seal")), isGone ? null : Log.read(row, n));
    }

    private List<Damage> unsealed(long head) {
        return jdbc.sql("""
                        select e.seq from audit.entry e
                        where e.seq <= :head and not exists (
                          select from audit.link l
                          where l.seq = e.seq
                            and l.month = date_trunc('month', e.at at time zone 'Asia/Shanghai')::date)
                        order by e.seq
                        """)
                .param("head", head)
                .query((row, n) -> new Damage(row.getLong("seq"), Harm.UNSEALED))
                .list();
    }

    private long head() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit.link")
                .query(Long.class)
                .single();
    }

    private Optional<Long> lastHead() {
        return jdbc.sql("select head from audit.verification order by id desc limit 1")
                .query(Long.class)
                .optional();
    }

    private void note(Finding finding) {
        jdbc.sql("""
                        with noted as (
                          insert into audit.verification (at, checked, damaged, head)
                          values (:at, :checked, cardinality(:seqs::bigint[]), :head)
                          returning id
                        )
                        insert into audit.damage (verification, seq, harm)
                        select noted.id, found.seq, found.harm
                        from noted, unnest(:seqs::bigint[], :harms::text[]) as found (seq, harm)
                        """)
                .param("at", utc(finding.at()))
                .param("checked", finding.checked())
                .param("head", finding.head())
                .param("seqs", finding.damages().stream().map(Damage::seq).toArray(Long[]::new))
                .param(
                        "harms",
                        finding.damages().stream()
                                .map(damage -> damage.harm().name())
                                .toArray(String[]::new))
                .update();
    }
}
