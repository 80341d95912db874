package org.linjuli.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.HouseCheck.House;
import org.linjuli.territory.HouseImport.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes compounds and their buildings in from a file and gives them out in the same shape. All of a file or nothing: one
 * line with a fault refuses it. What is already as the file has it stays as it is, so the same file again is harmless.
 */
@Service
public class HouseExchange {

    private static final int MOST_OUT = 50_000;

    private final JdbcClient jdbc;
    private final TerritoryMemory memory;
    private final TerritoryHistory history;
    private final BuildingPast past;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;

    HouseExchange(
            JdbcClient jdbc,
            TerritoryMemory memory,
            TerritoryHistory history,
            BuildingPast past,
            Revisions revisions,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.past = past;
        this.memory = memory;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file would do. */
    public HouseImport preview(Actor actor, byte[] file) {
        actor.require(Permission.GRID_EDIT);
        var faults = new ArrayList<SheetFault>();
        var houses = houses(actor, file, faults);
        return new HouseImport(faults, houses.stream().map(House::line).toList());
    }

    private List<House> houses(Actor actor, byte[] file, List<SheetFault> faults) {
        var rows = HouseSheet.read(file, faults);
        return faults.isEmpty() ? new HouseCheck(actor, memory.now(), faults).of(rows) : List.of();
    }

    /** Takes a file in, or refuses it with all its faults. */
    @Transactional
    public HouseImport take(Actor actor, byte[] file) {
        actor.require(Permission.GRID_EDIT);
        var faults = new ArrayList<SheetFault>();
        var houses = houses(actor, file, faults);
        if (!faults.isEmpty()) {
            throw TerritoryProblem.IMPORT_REFUSED
                    .because("文件有 " + faults.size() + " 处问题，什么也没有导入")
                    .with("faults", faults.stream().limit(SHOWN).toList());
        }
        var taken = new HouseImport(faults, houses.stream().map(House::line).toList());
        var news =
                houses.stream().filter(house -> house.change() != Change.SAME).toList();
        if (!news.isEmpty()) {
            Asker.PRODUCT.ask(() -> write(news));
            audit.record(
                    actor,
                    Act.change(
                                    "building.import",
                                    "community",
                                    news.getFirst().community().path())
                            .at(common(news))
                            .with("new", taken.count(Change.NEW))
                            .with("changed", taken.count(Change.CHANGED)));
            revisions.changed();
        }
        return taken;
    }

    private static final int SHOWN = 500;

    private static NodePath common(List<House> houses) {
        return houses.stream()
                .map(house -> house.community().path())
                .reduce((one, other) -> one.common(other).orElseThrow())
                .orElseThrow();
    }

    private boolean write(List<House> houses) {
        var compounds = new HashMap<String, UUID>();
        for (var house : houses) {
            var compound = house.drawn().compound().equals(new UUID(0, 0))
                    ? compounds.computeIfAbsent(
                            house.community().path() + "/" + house.compound(), key -> compound(house))
                    : house.drawn().compound();
            if (house.change() == Change.NEW) {
                build(house, compound);
            } else {
                rebuild(house);
            }
        }
        return true;
    }

    private UUID compound(House house) {
        var id = Ids.next(clock);
        jdbc.sql("""
                        insert into territory.compound (id, community, name, kind, simulated, validity)
                        values (:id, :community::ltree, :name, :kind, false, daterange(:today::date, null))
                        """)
                .param("id", id)
                .param("community", house.community().path().value())
                .param("name", house.compound())
                .param("kind", house.kind().name())
                .param("today", today())
                .update();
        return id;
    }

    private void build(House house, UUID compound) {
        var id = Ids.next(clock);
        var drawn = house.drawn();
        jdbc.sql("""
                        insert into territory.building
                          (id, compound_id, number, name, lat, lng, source_crs, floors, units, simulated, validity)
                        values (:id, :compound, :number, :name, :lat, :lng, :crs, :floors, :units, false,
                                daterange(:today::date, null))
                        """)
                .param("id", id)
                .param("compound", compound)
                .param("number", drawn.number())
                .param("name", drawn.name())
                .param("lat", drawn.point().lat())
                .param("lng", drawn.point().lng())
                .param("crs", house.crs().name())
                .param("floors", drawn.floors())
                .param("units", drawn.units())
                .param("today", today())
                .update();
        jdbc.sql("""
                        insert into territory.building_grid (building_id, grid_id, validity)
                        select :building, id, daterange(:today::date, null) from territory.grid
                        where path = :grid::ltree and state = 'ACTIVE'
                        """)
                .param("building", id)
                .param("grid", house.grid().path().value())
                .param("today", today())
                .update();
    }

    private void rebuild(House house) {
        var drawn = house.drawn();
        past.keep(drawn.id(), today());
        jdbc.sql("""
                        update territory.building
                        set name = :name, lat = :lat, lng = :lng, source_crs = :crs, floors = :floors, units = :units
                        where id = :id
                        """)
                .param("id", drawn.id())
                .param("name", drawn.name())
                .param("lat", drawn.point().lat())
                .param("lng", drawn.point().lng())
                .param("crs", house.crs().name())
                .param("floors", drawn.floors())
                .param("units", drawn.units())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The buildings of an area on a day as an Excel file. */
    @Transactional
    public byte[] workbook(Actor actor, NodePath within, LocalDate on) {
        return HouseSheet.workbook(rows(actor, within, on));
    }

    /** The buildings of an area on a day as GeoJSON. */
    @Transactional
    public String features(Actor actor, NodePath within, LocalDate on) {
        return HouseSheet.features(rows(actor, within, on));
    }

    /** An Excel file with the heads and one line that shows how to fill it. */
    public byte[] template() {
        return HouseSheet.workbook(List.of(new HouseRow(
                1,
                Map.of(
                        HouseColumn.COMMUNITY, "350181007010",
                        HouseColumn.COMPOUND, "示例小区",
                        HouseColumn.KIND, CompoundKind.COMMERCIAL.label(),
                        HouseColumn.NUMBER, "3",
                        HouseColumn.NAME, "3号楼",
                        HouseColumn.LNG, "119.384012",
                        HouseColumn.LAT, "25.720456",
                        HouseColumn.CRS, Crs.WGS84.name(),
                        HouseColumn.FLOORS, "18",
                        HouseColumn.UNITS, "2"))));
    }

    private List<HouseRow> rows(Actor actor, NodePath within, LocalDate on) {
        actor.require(Permission.GRID_EDIT, within);
        var buildings = history.buildingsOn(within, on, MOST_OUT + 1);
        if (buildings.size() > MOST_OUT) {
            throw TerritoryProblem.EXPORT_TOO_LARGE.because("楼栋超过 %d 栋".formatted(MOST_OUT));
        }
        audit.record(
                actor,
                Act.of(ActKind.EXPORT, "building.export", "area", within)
                        .at(within)
                        .with("rows", buildings.size()));
        return buildings.stream().map(HouseExchange::row).toList();
    }

    private static HouseRow row(BuildingOn one) {
        var building = one.building();
        var cells = new EnumMap<HouseColumn, String>(HouseColumn.class);
        cells.put(HouseColumn.COMMUNITY, one.community().value().replace(".", ""));
        cells.put(HouseColumn.COMPOUND, one.compound());
        cells.put(HouseColumn.KIND, one.kind().label());
        cells.put(HouseColumn.NUMBER, String.valueOf(building.number()));
        cells.put(HouseColumn.NAME, building.name());
        cells.put(HouseColumn.LNG, String.valueOf(building.point().lng()));
        cells.put(HouseColumn.LAT, String.valueOf(building.point().lat()));
        cells.put(HouseColumn.CRS, Crs.WGS84.name());
        cells.put(HouseColumn.FLOORS, String.valueOf(building.floors()));
        cells.put(HouseColumn.UNITS, String.valueOf(building.units()));
        return new HouseRow(0, cells);
    }
}
