package org.linjuli.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dictionary of kinds in the database. */
@Repository
class MediationKindStore {

    /** A kind with all that was and will be said about it, the earliest first. */
    record Dated(MediationKind kind, long version, List<MediationKinds.Stated> history) {

        Dated {
            history = List.copyOf(history);
        }
    }

    private record Line(MediationKind kind, long version, MediationKinds.Stated stated) {}

    private final JdbcClient jdbc;

    MediationKindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The few that a city has. */
    List<Dated> all() {
        var lines = jdbc.sql("""
                        select k.code, k.version, s.name, s.position, lower(s.validity) as since, upper(s.validity) as until
                        from mediation.kind k join mediation.kind_stated s on s.code = k.code
                        order by k.code, lower(s.validity) limit 1000
                        """)
                .query((row, number) -> new Line(
                        new MediationKind(row.getString("code")),
                        row.getLong("version"),
                        new MediationKinds.Stated(
                                row.getString("name"),
                                row.getInt("position"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class))))
                .list();
        var byKind = new LinkedHashMap<MediationKind, List<Line>>();
        lines.forEach(line ->
                byKind.computeIfAbsent(line.kind, kind -> new ArrayList<>()).add(line));
        return byKind.values().stream()
                .map(of -> new Dated(
                        of.getFirst().kind,
                        of.getFirst().version,
                        of.stream().map(Line::stated).toList()))
                .toList();
    }

    /** Counts a change; false when it was not made from this version. */
    boolean changedFrom(MediationKind kind, long version) {
        return jdbc.sql("""
                        insert into mediation.kind (code, version) select :code, 1 where :version = 0
                        on conflict (code) do nothing
                        """)
                                .param("code", kind.code())
                                .param("version", version)
                                .update()
                        == 1
                || jdbc.sql("update mediation.kind set version = version + 1 where code = :code and version = :version")
                                .param("code", kind.code())
                                .param("version", version)
                                .update()
                        == 1;
    }

    /** Ends what is in force the day before, and drops what was planned for later. */
    void close(MediationKind kind, LocalDate from) {
        jdbc.sql("delete from mediation.kind_stated where code = :code and lower(validity) >= :from")
                .param("code", kind.code())
                .param("from", from)
                .update();
        jdbc.sql("""
                        update mediation.kind_stated set validity = daterange(lower(validity), :from)
                        where code = :code and validity @> :from
                        """).param("code", kind.code()).param("from", from).update();
    }

    void open(MediationKind kind, String name, int position, LocalDate from) {
        jdbc.sql("""
                        insert into mediation.kind_stated (code, validity, name, position)
                        values (:code, daterange(:from, null), :name, :position)
                        """)
                .param("code", kind.code())
                .param("from", from)
                .param("name", name)
                .param("position", position)
                .update();
    }
}
