package org.linjuli.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.property.MatterFigures.YearSums;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How households judged years of policies, as it stands in the database; those that were withdrawn count for nothing. */
@Repository
class YearStore {

    private static final String JUDGED = "outcome <> 'WITHDRAWN'";

    private static final AreaList LIST = AreaList.latestFirst(
                    "property.review", "area", Key.day("ended_on"), Key.id("evaluation"))
            .of(JUDGED);

    private static final String ROWS = """
            select evaluation, policy, compound, company::text, ended_on, outcome, asked, answered, content
            from property.review
            """;

    private static final String SUMS = """
            count(*)::int as years, coalesce(sum(asked), 0)::int as asked, coalesce(sum(answered), 0)::int as answered,
            coalesce(sum(content), 0)::int as content
            """;

    private static final String PERIOD = " from property.review where " + JUDGED
            + " and area <@ :area::ltree and ended_on >= :from and ended_on < :until";

    private final JdbcClient jdbc;

    YearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of an area and some months. */
    YearSums whole(MatterFigures.Asked asked) {
        return jdbc.sql("select " + SUMS + PERIOD)
                .params(values(asked))
                .query((row, number) -> sums(row))
                .single();
    }

    /** The same by company or by compound. */
    Map<String, YearSums> by(MatterFigures.Asked asked) {
        var key = switch (asked.by()) {
            case COMPANY -> "coalesce(company::text, '')";
            case COMPOUND -> "compound::text";
        };
        var sums = new HashMap<String, YearSums>();
        jdbc.sql("select " + key + " as key, " + SUMS + PERIOD + " group by 1")
                .params(values(asked))
                .query(row -> {
                    sums.put(row.getString("key"), sums(row));
                });
        return sums;
    }

    /** The latest first. */
    Page<MatterFigures.Year> page(Scope scope, MatterFigures.Wanted to, MatterFigures.@Nullable Mark after, int limit) {
        var area = to.area();
        var company = to.company() == null || to.company().isEmpty() ? null : NodePath.of(to.company());
        var walk = LIST.in(area == null ? scope : scope.within(area))
                .through("company", company)
                .through("compound", to.compound())
                .within("ended_on >= :it", to.from())
                .within("ended_on < :it", to.to().plusMonths(1))
                .only("company = :it::ltree", company);
        if (company == null && to.company() != null) {
            walk.only("company is null");
        }
        return walk.after(after == null ? null : Cursor.of(after.filedOn(), after.request()))
                .read(jdbc, limit, ROWS, YearStore::year);
    }

    /** How the households of a compound judged the last year that was judged. */
    Optional<MatterFigures.Year> last(UUID compound) {
        return jdbc.sql(ROWS + "where compound = :compound and " + JUDGED
                        + " order by ended_on desc, evaluation desc limit 1")
                .param("compound", compound)
                .query(YearStore::year)
                .optional();
    }

    private static Map<String, Object> values(MatterFigures.Asked asked) {
        return Map.of(
                "area",
                asked.area().value(),
                "from",
                asked.from(),
                "until",
                asked.to().plusMonths(1));
    }

    private static YearSums sums(ResultSet row) throws SQLException {
        return new YearSums(row.getInt("years"), row.getInt("asked"), row.getInt("answered"), row.getInt("content"));
    }

    private static MatterFigures.Year year(ResultSet row, int number) throws SQLException {
        return new MatterFigures.Year(
                row.getObject("evaluation", UUID.class),
                row.getObject("policy", UUID.class),
                row.getObject("compound", UUID.class),
                row.getString("company"),
                row.getObject("ended_on", LocalDate.class),
                EvaluationState.valueOf(row.getString("outcome")),
                new YearSums(1, row.getInt("asked"), row.getInt("answered"), row.getInt("content")));
    }
}
