package org.linjuli.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines that part neighbours: known to whoever cuts grids, changed by whoever redraws those of their area. */
@Service
public class Barriers {

    private final JdbcClient jdbc;
    private final TerritoryMemory memory;
    private final Audit audit;

    Barriers(JdbcClient jdbc, TerritoryMemory memory, Audit audit) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.audit = audit;
    }

    /** Those that come near an area that the actor redraws, whoever drew them. */
    public List<Barrier> near(Actor actor, NodePath area) {
        actor.require(Permission.GRID_EDIT, area);
        return around(area(area));
    }

    public boolean mayChange(Actor actor, Barrier line) {
        return actor.may(Permission.GRID_EDIT, line.area());
    }

    private Area area(NodePath path) {
        return memory.now().area(path).orElseThrow(() -> TerritoryProblem.UNKNOWN_AREA.because("没有区域 " + path));
    }

    /** Those whose box meets the one of an area. */
    List<Barrier> around(Area area) {
        return area.border().map(border -> within(border.bounds())).orElseGet(List::of);
    }

    private List<Barrier> within(Bounds box) {
        return jdbc.sql("""
                        select id, kind, name, area::text, line::text, simulated from territory.barrier
                        where bounds && box(point(:west, :south), point(:east, :north)) order by id
                        """)
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .query(Barriers::read)
                .list();
    }

    /** Takes lines up, all or none; one that is known under its id is drawn anew. */
    @Transactional
    public void put(Actor actor, List<Barrier> lines) {
        for (var line : lines) {
            actor.require(Permission.GRID_EDIT, area(line.area()).path());
            insert(actor, line);
            audit.record(
                    actor,
                    Act.change("barrier.put", "barrier", line.id())
                            .at(line.area())
                            .with("kind", line.kind().name()));
        }
    }

    private void insert(Actor actor, Barrier line) {
        var box = line.bounds();
        int written = jdbc.sql("""
                        insert into territory.barrier as known (id, kind, name, area, line, bounds, simulated)
                        values (:id, :kind, :name, :area::ltree, :line::jsonb,
                                box(point(:west, :south), point(:east, :north)), :simulated)
                        on conflict (id) do update
                        set kind = excluded.kind, name = excluded.name, area = excluded.area, line = excluded.line,
                            bounds = excluded.bounds
                        where known.area <@ any(:scope::ltree[])
                        """)
                .param("id", line.id())
                .param("kind", line.kind().name())
                .param("name", line.name())
                .param("area", line.area().value())
                .param("line", GeoJson.write(line.line()))
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .param("simulated", line.simulated())
                .param("scope", actor.scope(Permission.GRID_EDIT).asArray())
                .update();
        if (written == 0) {
            throw TerritoryProblem.NO_SUCH_BARRIER.now();
        }
    }

    /** Forgets a line; one that the actor may not change is not there. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        var removed = jdbc.sql("""
                        delete from territory.barrier where id = :id and area <@ any(:scope::ltree[])
                        returning id, kind, name, area::text, line::text, simulated
                        """)
                .param("id", id)
                .param("scope", actor.scope(Permission.GRID_EDIT).asArray())
                .query(Barriers::read)
                .optional()
                .orElseThrow(TerritoryProblem.NO_SUCH_BARRIER::now);
        audit.record(actor, Act.change("barrier.remove", "barrier", id).at(removed.area()));
    }

    private static Barrier read(ResultSet row, int number) throws SQLException {
        return new Barrier(
                row.getObject("id", UUID.class),
                BarrierKind.valueOf(row.getString("kind")),
                row.getString("name"),
                NodePath.of(row.getString("area")),
                GeoJson.readLine(row.getString("line")),
                row.getBoolean("simulated"));
    }
}
