package org.linjuli.platform;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, asked past the product. */
class Stored {

    private final JdbcClient jdbc;

    Stored(DatabaseAddress address) {
        jdbc = JdbcClient.create(DatabaseConfiguration.migrator(address));
    }

    /** The time line of each filing of the crowd. */
    Map<UUID, List<String>> courses() {
        var courses = new TreeMap<UUID, List<String>>();
        jdbc.sql("""
                        select r.id, array_agg(t.action order by t.seq) as course
                        from casework.request r join casework.timeline t on t.request_id = r.id
                        where r.body like :matter
                        group by r.id
                        """).param("matter", Crowd.MATTER + "%").query(row -> {
            courses.put(row.getObject("id", UUID.class), actions(row.getArray("course")));
        });
        return courses;
    }

    private static List<String> actions(java.sql.Array course) throws SQLException {
        return List.of((String[]) course.getArray());
    }

    /** Followers that have not read the whole time line, entries of the log without a seal, and what was put aside. */
    long notFollowed() {
        return count("""
                select (select count(*) from follower.follower
                        where name <> 'audit-seal' and position < (select max(seq) from casework.timeline))
                     + (select count(*) from audit.entry e
                        where not exists (select from audit.link l where l.seq = e.seq))
                     + (select count(*) from follower.parked)
                """);
    }

    /** Requests of which the audit log tells more or less than people did. */
    long wronglyLogged() {
        return count("""
                with done as (
                  select request_id::text as id, count(*) as deeds from casework.timeline
                  where actor <> '00000000-0000-0000-0000-000000000001'
                    and action not in ('ASSIST_ENDED', 'MERGED_IN')
                  group by 1
                ), logged as (
                  select subject as id, count(*) as deeds from audit.entry
                  where subject_kind = 'request' and actor <> '00000000-0000-0000-0000-000000000001'
                  group by 1
                )
                select count(*) from done full join logged using (id)
                where done.deeds is distinct from logged.deeds
                """);
    }

    /** Days of which the city's figures say something else than the requests themselves; a day without a cell counts nothing. */
    long wrongFigures() {
        return count("""
                with expected as (
                  select day, sum(counted) as counted, sum(responded) as responded
                  from casework.request_facts group by day
                ), kept as (
                  select day, counted, responded from casework.figure
                  where area = '35.01.81' and dimension = 'ALL' and grain = 'DAY' and key = ''
                )
                select count(*) from expected full join kept using (day)
                where (coalesce(expected.counted, 0), coalesce(expected.responded, 0))
                  <> (coalesce(kept.counted, 0), coalesce(kept.responded, 0))
                """);
    }

    /** Lines that bring a request to a desk or take it up, of which nobody was told. */
    long untold() {
        return count("""
                select count(*) from casework.timeline t join casework.request r on r.id = t.request_id
                where r.body like '%s%%' and t.action in ('ROUTE', 'ACCEPT')
                  and not exists (select from channel.notice n where n.event = t.seq)
                """.formatted(Crowd.MATTER));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
