package org.linjuli.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Building;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Responsibility fields (责任田) as they stand in the database: which post answers for which building, from when to when. */
@Repository
class FieldStore {

    /** A post that answers for a building. */
    record Answering(UUID building, FieldPost post) {}

    private static final int MOST_POSTS = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    FieldStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The posts that may answer for a building: of its group and the other groups of its compound in the grid, of the
     * branch there, of the grid and of the community; the nearest first.
     */
    List<FieldPost> near(Building building, NodePath grid) {
        return jdbc.sql("""
                        with branch as (
                          select id from organization.node
                          where level = 4 and state = 'ACTIVE' and compound = :compound and area = :grid::ltree)
                        select p.id, p.title, p.seat, n.name, n.building is not distinct from :building as own, t.holder,
                               exists (select from organization.responsibility r
                                       where r.post = p.id and r.building = :building and r.household is null
                                         and upper_inf(r.validity)) as answers
                        from organization.node n
                        join organization.post p on p.node = n.id and p.ended_at is null
                        left join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where n.state = 'ACTIVE'
                          and (n.parent in (select id from branch) or n.id in (select id from branch)
                               or (n.level <= 3 and n.area = any(array[:grid, :community]::ltree[])))
                        order by own desc, n.level desc, length(n.name), n.name, p.title, p.seat limit :most
                        """)
                .param("compound", building.compound())
                .param("building", building.id())
                .param("grid", grid.value())
                .param("community", grid.at(Level.COMMUNITY).value())
                .param("most", MOST_POSTS)
                .query(FieldStore::post)
                .list();
    }

    private static FieldPost post(ResultSet row, int number) throws SQLException {
        var holder = row.getObject("holder", UUID.class);
        return new FieldPost(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PostTitle.valueOf(row.getString("title")),
                row.getInt("seat"),
                holder == null ? null : new AccountId(holder),
                null,
                row.getBoolean("answers"));
    }

    /** Says whether it did not before. */
    boolean give(UUID post, UUID building, AccountId by) {
        return jdbc.sql("""
                        insert into organization.responsibility (id, post, building, validity, given_by)
                        values (:id, :post, :building, tstzrange(:now, null), :by) on conflict do nothing
                        """)
                        .param("id", Ids.next(clock))
                        .param("post", post)
                        .param("building", building)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Says whether it did; however short the time was, it is kept. */
    boolean take(UUID post, UUID building) {
        return jdbc.sql("""
                        update organization.responsibility set validity = tstzrange(lower(validity),
                            greatest(:now, lower(validity) + interval '1 microsecond'))
                        where post = :post and building = :building and household is null and upper_inf(validity)
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("post", post)
                        .param("building", building)
                        .update()
                > 0;
    }

    /** Ends all of a post, also of single households, and says for which buildings it answered as a whole. */
    List<UUID> takeAll(UUID post) {
        return jdbc
                .sql("""
                        update organization.responsibility set validity = tstzrange(lower(validity),
                            greatest(:now, lower(validity) + interval '1 microsecond'))
                        where post = :post and upper_inf(validity) returning building, household is null as whole
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("post", post)
                .query((row, number) ->
                        row.getBoolean("whole") ? List.of(row.getObject("building", UUID.class)) : List.<UUID>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    boolean hasAny(UUID post) {
        return jdbc.sql(
                        "select exists (select from organization.responsibility where post = :post and upper_inf(validity))")
                .param("post", post)
                .query(Boolean.class)
                .single();
    }

    /** The posts that answer for these buildings as a whole; who holds them is left out. */
    List<Answering> answering(Collection<UUID> buildings) {
        return jdbc.sql("""
                        select r.building, p.id, n.name, p.title, p.seat, t.holder, true as answers
                        from organization.responsibility r
                        join organization.post p on p.id = r.post and p.ended_at is null
                        join organization.node n on n.id = p.node
                        left join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where r.building = any(:buildings) and r.household is null and upper_inf(r.validity)
                        order by r.building, p.title, n.name, p.seat
                        """)
                .param("buildings", buildings.toArray(UUID[]::new))
                .query((row, number) -> new Answering(row.getObject("building", UUID.class), post(row, number)))
                .list();
    }
}
