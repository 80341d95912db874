package org.linjuli.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.figure.RequestFacts.Counts;
import org.linjuli.casework.figure.RequestFacts.Fact;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Property matters and their sums as they stand in the database. */
@Repository
class MatterStore {

    private static final String SUMS = """
            sum(counted)::int as counted, sum(solved)::int as solved, sum(on_time)::int as on_time,
            sum(answered)::int as answered, sum(reopened)::int as reopened, sum(judged)::int as judged,
            sum(ratings)::int as ratings, sum(satisfied)::int as satisfied
            """;

    private static final AreaList LIST =
            AreaList.latestFirst("property.matter", "area", Key.day("filed_on"), Key.id("request"));

    private static final String ROWS =
            "select request, compound, company::text, filed_on, solved, on_time, reopened from property.matter";

    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these were counted before. */
    List<UUID> known(Collection<UUID> requests) {
        return jdbc.sql("select request from property.matter where request = any(:ids)")
                .param("ids", requests.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("request", UUID.class))
                .list();
    }

    /** Counts one as it stands now; where it belongs to stays as it was when it was first counted. */
    void keep(Fact fact, @Nullable NodePath company) {
        var counts = fact.counts();
        jdbc.sql("""
                        insert into property.matter (request, compound, area, company, filed_on, policy, counted, solved, on_time, answered,
                          reopened, judged, ratings, satisfied)
                        values (:request, :compound, :area::ltree, :company::ltree, :day,
                          (select id from property.policy where compound = :compound and in_force @> :day::date), :counted, :solved, :onTime, :answered,
                          :reopened, :judged, :ratings, :satisfied)
                        on conflict (request) do update set policy = excluded.policy, counted = excluded.counted, solved = excluded.solved,
                          on_time = excluded.on_time, answered = excluded.answered, reopened = excluded.reopened,
                          judged = excluded.judged, ratings = excluded.ratings, satisfied = excluded.satisfied
                        """)
                .param("request", fact.request())
                .param("compound", fact.compound())
                .param("area", fact.area().value())
                .param("company", company == null ? null : company.value())
                .param("day", fact.day())
                .param("counted", counts.counted())
                .param("solved", counts.solved())
                .param("onTime", counts.onTime())
                .param("answered", counts.answered())
                .param("reopened", counts.reopened())
                .param("judged", counts.judged())
                .param("ratings", counts.ratings())
                .param("satisfied", counts.satisfied())
                .update();
    }

    /** Adds up anew the months into which these fall, and forgets those that are no property matters any more. */
    void addUp(Collection<UUID> requests, Collection<UUID> still) {
        jdbc.sql("""
                        with cell as (
                          select distinct compound, date_trunc('month', filed_on)::date as month from property.matter
                          where request = any(:ids)
                        ), gone as (
                          delete from property.matter where request = any(:ids) and not request = any(:still)
                        )
                        delete from property.board b using cell where b.compound = cell.compound and b.month = cell.month
                        returning 1
                        """)
                .param("ids", requests.toArray(UUID[]::new))
                .param("still", still.toArray(UUID[]::new))
                .query((row, number) -> 1)
                .list();
        jdbc.sql("""
                        insert into property.board (compound, company, month, area, counted, solved, on_time, answered, reopened,
                          judged, ratings, satisfied, under_policy)
                        select m.compound, coalesce(m.company::text, ''), c.month, (array_agg(m.area))[1], %s,
                          coalesce(sum(m.solved) filter (where m.policy is not null), 0)
                        from (select distinct compound, date_trunc('month', filed_on)::date as month
                              from property.matter where request = any(:still)) c
                        join property.matter m on m.compound = c.compound and m.filed_on >= c.month
                          and m.filed_on < (c.month + interval '1 month')::date
                        group by 1, 2, 3
                        on conflict (compound, company, month) do update set area = excluded.area, counted = excluded.counted,
                          solved = excluded.solved, on_time = excluded.on_time, answered = excluded.answered,
                          reopened = excluded.reopened, judged = excluded.judged, ratings = excluded.ratings,
                          satisfied = excluded.satisfied, under_policy = excluded.under_policy
                        """.formatted(SUMS.replace("sum(", "sum(m.")))
                .param("still", still.toArray(UUID[]::new))
                .update();
    }

    /** Sums of an area and some months, by company or by compound, those with the most matters first. */
    Map<String, Counts> sums(MatterFigures.Asked asked, int limit) {
        var key = switch (asked.by()) {
            case COMPANY -> "company";
            case COMPOUND -> "compound::text";
        };
        var sums = new HashMap<String, Counts>();
        jdbc.sql("""
                        select %s as key, %s from property.board
                        where area <@ :area::ltree and month between :from and :to
                        group by 1 order by sum(counted) desc, 1 limit :limit
                        """.formatted(key, SUMS))
                .param("area", asked.area().value())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("limit", limit)
                .query(row -> {
                    sums.put(row.getString("key"), counts(row));
                });
        return sums;
    }

    /** Sums of an area and some months. */
    Counts whole(NodePath area, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + SUMS
                        + " from property.board where area <@ :area::ltree and month between :from and :to")
                .param("area", area.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> counts(row))
                .single();
    }

    /** Solved ones of an area and some months that were filed while a policy held in their compound. */
    int underPolicy(NodePath area, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select coalesce(sum(under_policy), 0)::int from property.board
                        where area <@ :area::ltree and month between :from and :to
                        """)
                .param("area", area.value())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    /** Sums of one compound since a month. */
    Counts of(UUID compound, LocalDate from) {
        return jdbc.sql("select " + SUMS + " from property.board where compound = :compound and month >= :from")
                .param("compound", compound)
                .param("from", from)
                .query((row, number) -> counts(row))
                .single();
    }

    /** The latest first. */
    Page<MatterFigures.Matter> page(
            Scope scope, MatterFigures.Wanted to, MatterFigures.@Nullable Mark after, int limit) {
        var area = to.area();
        var company = to.company() == null || to.company().isEmpty() ? null : NodePath.of(to.company());
        var walk = LIST.in(area == null ? scope : scope.within(area))
                .through("company", company)
                .through("compound", to.compound())
                .within("filed_on >= :it", to.from())
                .within("filed_on < :it", to.to().plusMonths(1))
                .only("company = :it::ltree", company)
                .only(measure(to.counted()) + " > 0");
        if (company == null && to.company() != null) {
            walk.only("company is null");
        }
        return walk.after(after == null ? null : Cursor.of(after.filedOn(), after.request()))
                .read(jdbc, limit, ROWS, MatterStore::matter);
    }

    private static String measure(MatterFigures.@Nullable Counted counted) {
        return counted == null
                ? "counted"
                : switch (counted) {
                    case COUNTED -> "counted";
                    case SOLVED -> "solved";
                    case UNDER_POLICY -> "case when policy is not null then solved else 0 end";
                    case ON_TIME -> "on_time";
                    case REOPENED -> "reopened";
                    case SATISFIED -> "satisfied";
                };
    }

    private static MatterFigures.Matter matter(ResultSet row, int number) throws SQLException {
        return new MatterFigures.Matter(
                row.getObject("request", UUID.class),
                row.getObject("compound", UUID.class),
                row.getString("company"),
                row.getObject("filed_on", LocalDate.class),
                row.getInt("solved") > 0,
                row.getInt("on_time") > 0,
                row.getInt("reopened") > 0);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("counted"),
                row.getInt("solved"),
                row.getInt("on_time"),
                row.getInt("answered"),
                row.getInt("reopened"),
                row.getInt("judged"),
                row.getInt("ratings"),
                row.getInt("satisfied"));
    }
}
