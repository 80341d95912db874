package org.linjuli.casework.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What requests in compounds count for as they stand now, for modules that keep sums of their own. Ask for the product. */
@Repository
public class RequestFacts {

    /** What one counts for: 1 or 0, and how many ratings its results were given. */
    public record Counts(
            int counted, int solved, int onTime, int answered, int reopened, int judged, int ratings, int satisfied) {}

    /**
     * A request in a compound.
     *
     * @param owner the desk that handles it
     */
    public record Fact(UUID request, UUID compound, NodePath area, NodePath owner, LocalDate day, Counts counts) {}

    private static final String FACTS = """
            select f.*, r.compound_id, r.owner::text as desk
            from casework.request_facts f join casework.request r on r.id = f.id
            where r.compound_id is not null and (r.category = :category or starts_with(r.category, :category || '.'))
            """;

    private final JdbcClient jdbc;

    RequestFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that lie in compounds and belong to a category or one below it. */
    public List<Fact> of(Collection<UUID> requests, String category) {
        return jdbc.sql(FACTS + " and r.id = any(:ids)")
                .param("ids", requests.toArray(UUID[]::new))
                .param("category", category)
                .query(RequestFacts::read)
                .list();
    }

    /** All of them, in the order of their ids, after one of them; the first where none is given. */
    public List<Fact> after(@Nullable UUID last, String category, int limit) {
        return jdbc.sql(FACTS + " and (:last::uuid is null or r.id > :last) order by r.id limit :limit")
                .param("last", last)
                .param("category", category)
                .param("limit", limit)
                .query(RequestFacts::read)
                .list();
    }

    private static Fact read(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                row.getObject("compound_id", UUID.class),
                NodePath.of(row.getString("area")),
                NodePath.of(row.getString("desk")),
                row.getObject("day", LocalDate.class),
                new Counts(
                        row.getInt("counted"),
                        row.getInt("solved"),
                        row.getInt("on_time"),
                        row.getInt("answered"),
                        row.getInt("reopened"),
                        row.getInt("judged"),
                        row.getInt("ratings"),
                        row.getInt("satisfied")));
    }
}
