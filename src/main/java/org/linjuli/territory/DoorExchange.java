package org.linjuli.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.DoorCheck.Door;
import org.linjuli.territory.DoorCheck.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the doors of buildings in from a file: all of it or nothing. Doors that there are already stay as they are, and so do
 * doors that the file doesn't have; who lives behind a door is no matter of this file.
 */
@Service
public class DoorExchange {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_DOORS = 100_000;
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final Doors doors;
    private final TerritoryMemory memory;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;

    DoorExchange(JdbcClient jdbc, Doors doors, TerritoryMemory memory, Revisions revisions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.memory = memory;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file would do. */
    public DoorImport preview(Actor actor, byte[] file) {
        actor.require(Permission.GRID_EDIT);
        var faults = new ArrayList<SheetFault>();
        var lines = lines(actor, file, faults);
        return new DoorImport(faults, told(lines, known(lines)));
    }

    private List<Line> lines(Actor actor, byte[] file, List<SheetFault> faults) {
        var rows = HeadedSheet.read(file, DoorColumn.class, MOST_ROWS, faults);
        return faults.isEmpty() ? new DoorCheck(actor, memory.now(), faults).of(rows) : List.of();
    }

    /** Takes a file in, or refuses it with all its faults. */
    @Transactional
    public DoorImport take(Actor actor, byte[] file) {
        actor.require(Permission.GRID_EDIT);
        var faults = new ArrayList<SheetFault>();
        var lines = lines(actor, file, faults);
        if (!faults.isEmpty()) {
            throw TerritoryProblem.IMPORT_REFUSED
                    .because("文件有 " + faults.size() + " 处问题，什么也没有导入")
                    .with("faults", faults.stream().limit(SHOWN).toList());
        }
        var known = known(lines);
        var news = lines.stream()
                .filter(line -> !known.contains(line.door()))
                .map(Line::door)
                .toList();
        if (!news.isEmpty()) {
            int added = Asker.PRODUCT.ask(() -> write(news));
            audit.record(
                    actor,
                    Act.change(
                                    "door.import",
                                    "community",
                                    lines.getFirst().community().path())
                            .at(common(lines))
                            .with("new", added));
            revisions.changed();
        }
        return new DoorImport(faults, told(lines, known));
    }

    /** The doors of the file that there are already. */
    private Set<Door> known(List<Line> lines) {
        var buildings = new LinkedHashMap<UUID, Building>();
        lines.forEach(
                line -> buildings.put(line.door().building().id(), line.door().building()));
        var known = new HashSet<Door>();
        for (var one : doors.in(buildings.keySet(), MOST_DOORS)) {
            var building = buildings.get(one.building());
            if (building != null) {
                known.add(new Door(building, one.unit(), one.room()));
            }
        }
        return known;
    }

    private static List<DoorImport.DoorLine> told(List<Line> lines, Set<Door> known) {
        return lines.stream()
                .collect(groupingBy(line -> line.door().building().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(some -> {
                    var first = some.getFirst();
                    int old = (int) some.stream()
                            .filter(line -> known.contains(line.door()))
                            .count();
                    return new DoorImport.DoorLine(
                            first.row(),
                            first.community().name(),
                            first.compound().name(),
                            first.door().building().name(),
                            some.size() - old,
                            old);
                })
                .toList();
    }

    private static NodePath common(List<Line> lines) {
        return lines.stream()
                .map(line -> line.community().path())
                .reduce((one, other) -> one.common(other).orElseThrow())
                .orElseThrow();
    }

    /** A door that somebody else has just taken in stays theirs. */
    private int write(List<Door> news) {
        return jdbc.sql("""
                        insert into territory.household (id, building_id, unit, room, validity)
                        select id, building, unit, room, daterange(:today::date, null)
                        from unnest(:ids::uuid[], :buildings::uuid[], :units::int[], :rooms::text[])
                          as come (id, building, unit, room)
                        on conflict (building_id, unit, room) where upper_inf(validity) do nothing
                        """)
                .param("today", LocalDate.now(clock))
                .param("ids", news.stream().map(door -> Ids.next(clock)).toArray(UUID[]::new))
                .param(
                        "buildings",
                        news.stream().map(door -> door.building().id()).toArray(UUID[]::new))
                .param("units", news.stream().map(Door::unit).toArray(Integer[]::new))
                .param("rooms", news.stream().map(Door::room).toArray(String[]::new))
                .update();
    }

    /** An Excel file with the heads and one line that shows how to fill it. */
    public byte[] template() {
        return Spreadsheet.of(
                "门牌",
                List.of(
                        Stream.of(DoorColumn.values()).map(DoorColumn::head).toList(),
                        List.of("350181007010", "示例小区", "3", "1", "302")));
    }
}
