package org.linjuli.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals of the log. */
@Repository
class Links {

    /** The seal of one entry in the chain of its month. */
    record Link(LocalDate month, long seq, Seal seal) {}

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last seal of a month; its genesis while it has none, and nothing when the month has no chain yet. */
    Optional<Seal> last(LocalDate month) {
        return jdbc.sql("""
                        select coalesce(
                          (select seal from audit.link where month = :month order by seq desc limit 1),
                          (select genesis from audit.chain where month = :month))
                        """)
                .param("month", month)
                .query(byte[].class)
                .optional()
                .map(Seal::new);
    }

    /** The last seal of the latest month before this one. */
    Optional<Seal> lastBefore(LocalDate month) {
        return jdbc.sql("select max(month) from audit.chain where month < :month")
                .param("month", month)
                .query(LocalDate.class)
                .optional()
                .flatMap(this::last);
    }

    void begin(LocalDate month, Seal genesis) {
        jdbc.sql("insert into audit.chain (month, genesis) values (:month, :genesis)")
                .param("month", month)
                .param("genesis", genesis.bytes())
                .update();
    }

    void add(List<Link> links) {
        jdbc.sql("""
                        insert into audit.link (month, seq, seal)
                        select * from unnest(:months::date[], :seqs::bigint[], :seals::bytea[])
                        """)
                .param(
                        "months",
                        links.stream().map(link -> link.month().toString()).toArray(String[]::new))
                .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
                .param("seals", links.stream().map(link -> link.seal().bytes()).toArray(byte[][]::new))
                .update();
    }
}
