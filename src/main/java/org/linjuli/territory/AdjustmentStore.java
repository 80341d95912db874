package org.linjuli.territory;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans to redraw grids as they stand in the database. */
@Component
class AdjustmentStore {

    private final JdbcClient jdbc;

    AdjustmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Adjustment> find(UUID id) {
        return jdbc.sql("select *, community::text as community_path from territory.adjustment where id = :id")
                .param("id", id)
                .query(AdjustmentStore::read)
                .optional();
    }

    /**
     * The latest first.
     *
     * @param before only those whose id is smaller; ids grow with time
     */
    List<Adjustment> page(Scope scope, UUID before, int limit) {
        return jdbc.sql("""
                        select *, community::text as community_path from territory.adjustment
                        where community <@ any(:scope::ltree[]) and id < :before
                        order by id desc limit :limit
                        """)
                .param("scope", scope.asArray())
                .param("before", before)
                .param("limit", limit)
                .query(AdjustmentStore::read)
                .list();
    }

    /** The plan by which a community is being redrawn now. */
    Optional<UUID> underWay(NodePath community) {
        return jdbc.sql("""
                        select id from territory.adjustment
                        where community = :community::ltree and state in ('DRAFT', 'SUBMITTED', 'APPROVED')
                        """)
                .param("community", community.value())
                .query(UUID.class)
                .optional();
    }

    /** Those whose day has come. */
    List<UUID> due(LocalDate today) {
        return jdbc.sql("""
                        select id from territory.adjustment
                        where state = 'APPROVED' and effective_on <= :today order by effective_on, id
                        """)
                .param("today", today)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The highest number that a grid of the community has ever had, be it only in a plan; 0 where there was none. */
    int lastNumber(NodePath community) {
        return jdbc.sql("""
                        select coalesce(max(right(code, 3)::int), 0) from (
                          select code from territory.grid where path <@ :community::ltree
                          union all
                          select grid ->> 'code' from territory.adjustment, jsonb_array_elements(grids) grid
                          where community = :community::ltree and state <> 'WITHDRAWN') known
                        """)
                .param("community", community.value())
                .query(Integer.class)
                .single();
    }

    /** Says whether the id was free. */
    boolean insert(Adjustment plan) {
        try {
            return jdbc.sql("""
                            insert into territory.adjustment
                              (id, community, reason, grids, proposer, created_at, state, due_at)
                            values (:id, :community::ltree, :reason, :grids::jsonb, :proposer, :createdAt, :state, :dueAt)
                            on conflict (id) do nothing
                            """)
                            .param("id", plan.id())
                            .param("community", plan.community().value())
                            .param("reason", plan.reason())
                            .param("grids", ProposalsJson.write(plan.grids()))
                            .param("proposer", plan.proposer().value())
                            .param("createdAt", utc(plan.createdAt()))
                            .param("state", plan.state().name())
                            .param("dueAt", utc(plan.dueAt()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException another) {
            throw TerritoryProblem.ADJUSTMENT_UNDER_WAY.now();
        }
    }

    /** Says whether the plan still had its version. */
    boolean write(Adjustment after) {
        return jdbc.sql("""
                        update territory.adjustment
                        set state = :state, grids = :grids::jsonb, effective_on = :effectiveOn, remark = :remark,
                            due_at = :dueAt, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("grids", ProposalsJson.write(after.grids()))
                        .param("effectiveOn", after.effectiveOn())
                        .param("remark", after.remark())
                        .param("dueAt", utc(after.dueAt()))
                        .param("id", after.id())
                        .param("version", after.version())
                        .update()
                == 1;
    }

    private static Adjustment read(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new Adjustment(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                NodePath.of(row.getString("community_path")),
                row.getString("reason"),
                ProposalsJson.read(row.getString("grids")),
                account(row, "proposer"),
                instant(row, "created_at"),
                AdjustmentState.valueOf(row.getString("state")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("remark"),
                due == null ? null : due.toInstant());
    }
}
