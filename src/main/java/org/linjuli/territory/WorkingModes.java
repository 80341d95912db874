package org.linjuli.territory;

import static org.linjuli.territory.TerritoryProblem.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How work is done in each compound: as in all of its sort, unless the compound has a way of its own. The city says what
 * is usual; whoever redraws the grids of a community says what its compounds are and do otherwise.
 */
@Service
public class WorkingModes {

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;

    WorkingModes(JdbcClient jdbc, Revisions revisions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is usual, one for each sort. Open to whoever is signed in. */
    public List<KindMode> usual() {
        var known = jdbc.sql("select kind, visit_days, talk_weeks, services, note, version from territory.working_mode")
                .query((row, number) ->
                        new KindMode(CompoundKind.valueOf(row.getString("kind")), mode(row), row.getLong("version")))
                .list();
        return Arrays.stream(CompoundKind.values())
                .flatMap(kind -> known.stream().filter(one -> one.kind() == kind))
                .toList();
    }

    /** Says what is usual in a sort of compound; compounds with a way of their own keep it. */
    @Transactional
    public void change(Actor actor, CompoundKind kind, long version, WorkingMode mode) {
        actor.require(Permission.WORKING_MODE_EDIT);
        int changed = jdbc.sql("""
                        update territory.working_mode
                        set visit_days = :visitDays, talk_weeks = :talkWeeks, services = :services, note = :note,
                            version = version + 1
                        where kind = :kind and version = :version
                        """)
                .param("visitDays", mode.visitDays())
                .param("talkWeeks", mode.talkWeeks())
                .param("services", mode.services().toArray(String[]::new))
                .param("note", mode.note())
                .param("kind", kind.name())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        audit.record(actor, Act.change("working-mode.change", "working-mode", kind.name()));
    }

    /**
     * Compounds within an area whose grids the actor redraws, by community and name.
     *
     * @param kind only of this sort
     * @param name only whose name has this in it
     * @param after only those after the last of the page before
     */
    public List<CompoundLine> page(
            Actor actor,
            Optional<NodePath> area,
            Optional<CompoundKind> kind,
            Optional<String> name,
            Optional<CompoundKey> after,
            int limit) {
        var scope = actor.scope(Permission.GRID_EDIT);
        return jdbc.sql(LINES + """
                        where c.community <@ any(:scope::ltree[]) and c.validity @> :today::date
                          and (:kind::text is null or c.kind = :kind)
                          and (:name::text is null or strpos(c.name, :name) > 0)
                          and (c.community, c.name) > (:community::ltree, :last)
                        order by c.community, c.name limit :limit
                        """)
                .param("today", today())
                .param("scope", area.map(scope::within).orElse(scope).asArray())
                .param("kind", kind.map(Enum::name).orElse(null))
                .param("name", name.orElse(null))
                .param("community", after.map(key -> key.community().value()).orElse(""))
                .param("last", after.map(CompoundKey::name).orElse(""))
                .param("limit", limit)
                .query(WorkingModes::line)
                .list();
    }

    /** Where a page of compounds ended. */
    public record CompoundKey(NodePath community, String name) {}

    private static final String LINES = """
            select c.id, c.name, c.community::text, c.kind,
                   (select count(*) from territory.building b
                    where b.compound_id = c.id and b.validity @> :today::date) as buildings,
                   coalesce(own.visit_days, usual.visit_days) as visit_days,
                   coalesce(own.talk_weeks, usual.talk_weeks) as talk_weeks,
                   coalesce(own.services, usual.services) as services,
                   coalesce(own.note, usual.note) as note,
                   own.compound_id is not null as own, coalesce(own.reason, '') as reason
            from territory.compound c
            join territory.working_mode usual on usual.kind = c.kind
            left join territory.compound_mode own on own.compound_id = c.id
            """;

    public CompoundLine one(Actor actor, UUID compound) {
        return jdbc.sql(LINES
                        + "where c.id = :id and c.validity @> :today::date and c.community <@ any(:scope::ltree[])")
                .param("today", today())
                .param("id", compound)
                .param("scope", actor.scope(Permission.GRID_EDIT).asArray())
                .query(WorkingModes::line)
                .optional()
                .orElseThrow(NO_SUCH_COMPOUND::now);
    }

    /** Gives a compound a way of its own. */
    @Transactional
    public CompoundLine workOtherwise(Actor actor, UUID compound, WorkingMode mode, String reason) {
        var known = one(actor, compound);
        jdbc.sql("""
                        insert into territory.compound_mode (compound_id, visit_days, talk_weeks, services, note, reason, since)
                        values (:id, :visitDays, :talkWeeks, :services, :note, :reason, :now)
                        on conflict (compound_id) do update
                        set visit_days = excluded.visit_days, talk_weeks = excluded.talk_weeks,
                            services = excluded.services, note = excluded.note, reason = excluded.reason,
                            since = excluded.since
                        """)
                .param("id", compound)
                .param("visitDays", mode.visitDays())
                .param("talkWeeks", mode.talkWeeks())
                .param("services", mode.services().toArray(String[]::new))
                .param("note", mode.note())
                .param("reason", reason)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        audit.record(
                actor,
                Act.change("compound.work-otherwise", "compound", compound).at(known.community()));
        return one(actor, compound);
    }

    /** Lets a compound work as all of its sort do; nothing happens where it does already. */
    @Transactional
    public CompoundLine workAsUsual(Actor actor, UUID compound) {
        var known = one(actor, compound);
        jdbc.sql("delete from territory.compound_mode where compound_id = :id")
                .param("id", compound)
                .update();
        audit.record(
                actor,
                Act.change("compound.work-as-usual", "compound", compound).at(known.community()));
        return one(actor, compound);
    }

    /** Says of what sort a compound is as of today; what it was before stays on record. */
    @Transactional
    public CompoundLine become(Actor actor, UUID compound, CompoundKind kind, String reason) {
        var known = one(actor, compound);
        if (known.kind() == kind) {
            return known;
        }
        jdbc.sql("""
                        insert into territory.compound_kind (compound_id, kind, validity)
                        select c.id, c.kind, daterange(coalesce(max(upper(before.validity)), lower(c.validity)), :today::date)
                        from territory.compound c left join territory.compound_kind before on before.compound_id = c.id
                        where c.id = :id group by c.id
                        having coalesce(max(upper(before.validity)), lower(c.validity)) < :today::date
                        """).param("today", today()).param("id", compound).update();
        jdbc.sql("update territory.compound set kind = :kind where id = :id")
                .param("kind", kind.name())
                .param("id", compound)
                .update();
        revisions.changed();
        audit.record(
                actor,
                Act.change("compound.become", "compound", compound)
                        .at(known.community())
                        .with("from", known.kind().name())
                        .with("to", kind.name())
                        .with("reason", reason));
        return one(actor, compound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    private static CompoundLine line(ResultSet row, int number) throws SQLException {
        return new CompoundLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                NodePath.of(row.getString("community")),
                CompoundKind.valueOf(row.getString("kind")),
                row.getInt("buildings"),
                mode(row),
                row.getBoolean("own"),
                row.getString("reason"));
    }

    private static WorkingMode mode(ResultSet row) throws SQLException {
        return new WorkingMode(
                row.getInt("visit_days"),
                row.getInt("talk_weeks"),
                List.of((String[]) row.getArray("services").getArray()),
                row.getString("note"));
    }
}
