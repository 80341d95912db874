package org.linjuli.organization;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.NodePath;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organizations as they stand in the database, and the record of how they came to. */
@Component
class NodeStore {

    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrgNode> find(UUID id) {
        return jdbc.sql("select *, area::text as area_path from organization.node where id = :id")
                .param("id", id)
                .query(NodeStore::node)
                .optional();
    }

    /** The active organization down to the grid that works in exactly this area. */
    Optional<UUID> of(NodePath area) {
        return jdbc.sql("""
                        select id from organization.node
                        where area = :area::ltree and level <= 3 and state = 'ACTIVE'
                        """).param("area", area.value()).query(UUID.class).optional();
    }

    /** An organization, or those right below one, unless they are retired. */
    List<NodeSummary> summaries(UUID nodeOrParent) {
        return jdbc.sql("""
                        select n.*, n.area::text as area_path,
                               (select count(*) from organization.node c
                                where c.parent = n.id and c.state = 'ACTIVE') as children,
                               count(p.id) as posts, count(p.id) filter (where t.id is null) as vacant
                        from organization.node n
                        left join organization.post p on p.node = n.id and p.ended_at is null
                        left join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where (n.id = :key or n.parent = :key) and n.state <> 'RETIRED'
                        group by n.id order by n.area, n.name, n.id limit 501
                        """)
                .param("key", nodeOrParent)
                .query(NodeStore::summary)
                .list();
    }

    private static NodeSummary summary(ResultSet row, int n) throws SQLException {
        return new NodeSummary(node(row, n), row.getInt("children"), row.getInt("posts"), row.getInt("vacant"));
    }

    private static OrgNode node(ResultSet row, int n) throws SQLException {
        return new OrgNode(
                row.getObject("id", UUID.class),
                OrgLevel.of(row.getInt("level")),
                NodePath.of(row.getString("area_path")),
                row.getObject("compound", UUID.class),
                row.getObject("building", UUID.class),
                row.getObject("parent", UUID.class),
                row.getString("name"),
                row.getString("area_name"),
                NodeState.valueOf(row.getString("state")),
                row.getLong("version"),
                instant(row, "clock_from"),
                instantOrNull(row, "due_at"));
    }

    /** Says whether the id was free. */
    boolean insert(OrgNode node) {
        return jdbc.sql("""
                        insert into organization.node (id, level, area, compound, building, parent, name, area_name,
                                                       state, version, clock_from, due_at)
                        values (:id, :level, :area::ltree, :compound, :building, :parent, :name, :areaName,
                                :state, :version, :clockFrom, :dueAt)
                        on conflict (id) do nothing
                        """)
                        .param("id", node.id())
                        .param("level", node.level().number())
                        .param("area", node.area().value())
                        .param("compound", node.compound())
                        .param("building", node.building())
                        .param("parent", node.parent())
                        .param("name", node.name())
                        .param("areaName", node.areaName())
                        .param("state", node.state().name())
                        .param("version", node.version())
                        .param("clockFrom", utc(node.clockFrom()))
                        .param("dueAt", utc(node.dueAt()))
                        .update()
                == 1;
    }

    /** Calls what stands for an area as people call the area now; its own name follows where it was made of the old one. */
    void call(UUID node, String areaName) {
        jdbc.sql("""
                        update organization.node
                        set name = case when starts_with(name, area_name) then :areaName || substr(name, length(area_name) + 1)
                                        else name end,
                            area_name = :areaName, version = version + 1
                        where id = :id and area_name <> :areaName
                        """).param("areaName", areaName).param("id", node).update();
    }

    /** Says whether the organization still had the version that the step was made from. */
    boolean write(Step<NodeState, NodeAction, OrgNode> step) {
        var after = step.after();
        try {
            return jdbc.sql("""
                            update organization.node
                            set state = :state, clock_from = :clockFrom, due_at = :dueAt, version = version + 1
                            where id = :id and version = :version
                            """)
                            .param("state", after.state().name())
                            .param("clockFrom", utc(after.clockFrom()))
                            .param("dueAt", utc(after.dueAt()))
                            .param("id", after.id())
                            .param("version", step.before().version())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw OrganizationProblem.AREA_TAKEN.now();
        }
    }

    List<UUID> activeBelow(UUID node) {
        return jdbc.sql("select id from organization.node where parent = :node and state = 'ACTIVE' order by id")
                .param("node", node)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The active groups of these buildings. */
    List<OrgNode> groupsOf(Collection<UUID> buildings) {
        return jdbc.sql("""
                        select *, area::text as area_path from organization.node
                        where building = any(:buildings) and level = 5 and state = 'ACTIVE' order by id
                        """)
                .param("buildings", buildings.toArray(UUID[]::new))
                .query(NodeStore::node)
                .list();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from organization.node where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** The active branch of a compound in a grid. */
    Optional<OrgNode> branchOf(@Nullable UUID compound, NodePath grid) {
        return jdbc.sql("""
                        select *, area::text as area_path from organization.node
                        where compound = :compound and area = :grid::ltree and level = 4 and state = 'ACTIVE'
                        """)
                .param("compound", compound)
                .param("grid", grid.value())
                .query(NodeStore::node)
                .optional();
    }

    void retire(UUID node) {
        jdbc.sql("""
                        update organization.node set state = 'RETIRED', due_at = null, version = version + 1
                        where id = :node and state = 'ACTIVE'
                        """).param("node", node).update();
    }

    /** Compound branches or building groups go to another parent and into its area, with what is below them. */
    void move(List<UUID> nodes, OrgNode to) {
        jdbc.sql("""
                        update organization.node
                        set parent = case when id = any(:nodes) then :to else parent end, area = :area::ltree,
                            version = version + 1
                        where (id = any(:nodes) or parent = any(:nodes)) and state <> 'RETIRED'
                        """)
                .param("nodes", nodes.toArray(UUID[]::new))
                .param("to", to.id())
                .param("area", to.area().value())
                .update();
    }

    void record(NodeEvent event) {
        var from = event.from();
        jdbc.sql("""
                        insert into organization.node_event (node, action, from_state, to_state, actor, at, note, successors)
                        values (:node, :action, :from, :to, :actor, :at, :note, :successors)
                        """)
                .param("node", event.node())
                .param("action", event.action())
                .param("from", from == null ? null : from.name())
                .param("to", event.to().name())
                .param("actor", event.actor().value())
                .param("at", utc(event.at()))
                .param("note", event.note())
                .param("successors", event.successors().toArray(UUID[]::new))
                .update();
    }

    List<NodeEvent> history(UUID node) {
        return jdbc.sql("""
                        select node, action, from_state, to_state, actor, at, note, successors
                        from organization.node_event where node = :node order by seq limit 200
                        """).param("node", node).query(NodeEvent::of).list();
    }
}
