package org.linjuli.territory;

import static org.linjuli.territory.HouseColumn.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Point;

/** Judges each line of a file of buildings against the territory in force and against the other lines. */
final class HouseCheck {

    private static final int HIGHEST_NUMBER = 9999;
    private static final int MOST_FLOORS = 200;
    private static final int MOST_UNITS = 99;
    private static final int LONGEST_NAME = 60;

    /** A building as the file has it, its place in WGS-84; {@code known} is what there is under its number today. */
    record House(
            int row,
            Area community,
            Area grid,
            String compound,
            CompoundKind kind,
            Building drawn,
            Crs crs,
            Optional<Building> known) {

        HouseImport.Change change() {
            if (known.isEmpty()) {
                return HouseImport.Change.NEW;
            }
            return known.orElseThrow().equals(drawn) ? HouseImport.Change.SAME : HouseImport.Change.CHANGED;
        }

        HouseImport.Line line() {
            return new HouseImport.Line(row, community.name(), compound, drawn.name(), grid.name(), change());
        }
    }

    private final Actor actor;
    private final Snapshot now;
    private final List<SheetFault> faults;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, CompoundKind> kinds = new HashMap<>();

    HouseCheck(Actor actor, Snapshot now, List<SheetFault> faults) {
        this.actor = actor;
        this.now = now;
        this.faults = faults;
    }

    List<House> of(List<HouseRow> rows) {
        var houses = new ArrayList<House>();
        for (var row : rows) {
            int before = faults.size();
            var house = house(row);
            if (faults.size() == before && house != null) {
                houses.add(house);
            }
        }
        return houses;
    }

    private @Nullable House house(HouseRow row) {
        var community = community(row);
        var name = compoundName(row);
        refuseLongName(row);
        var kind = kind(row);
        var number = number(row, NUMBER, HIGHEST_NUMBER);
        var floors = number(row, FLOORS, MOST_FLOORS);
        var units = number(row, UNITS, MOST_UNITS);
        var crs = crs(row);
        var point = point(row, crs);
        if (community.isEmpty() || kind.isEmpty() || number.isEmpty() || point.isEmpty()) {
            return null;
        }
        var grid = grid(row, community.orElseThrow(), point.orElseThrow());
        var compound = now.estate().inCommunity(community.orElseThrow().path()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        agree(row, community.orElseThrow(), name, kind.orElseThrow(), compound);
        if (!seen.add(community.orElseThrow().path() + "/" + name + "/" + number.getAsInt())) {
            fault(row, NUMBER, name + "的 " + number.getAsInt() + " 号在文件里出现了两次");
        }
        var known = compound.flatMap(one -> now.estate().inCompound(one.id()).stream()
                .filter(building -> building.number() == number.getAsInt())
                .findFirst());
        known.flatMap(building -> now.estate().gridOf(building.id()))
                .filter(lying ->
                        grid.isPresent() && !lying.equals(grid.orElseThrow().path()))
                .ifPresent(lying -> fault(
                        row,
                        LAT,
                        "这栋楼现在" + now.area(lying).map(Area::name).orElse("另一个网格") + "，新位置在"
                                + grid.orElseThrow().name() + "，请通过网格调整方案移动"));
        if (grid.isEmpty()) {
            return null;
        }
        var drawn = new Building(
                known.map(Building::id).orElse(new UUID(0, 0)),
                compound.map(Compound::id).orElse(new UUID(0, 0)),
                number.getAsInt(),
                name(row, kind.orElseThrow(), number.getAsInt(), known),
                point.orElseThrow(),
                floors.orElse(1),
                units.orElse(1));
        return new House(
                row.row(), community.orElseThrow(), grid.orElseThrow(), name, kind.orElseThrow(), drawn, crs, known);
    }

    private Optional<Area> community(HouseRow row) {
        var code = row.cell(COMMUNITY);
        if (!code.matches("[0-9]{12}")) {
            fault(row, COMMUNITY, "应为 12 位社区编码");
            return Optional.empty();
        }
        var area = now.area(NodePath.ofDivisionCode(code)).filter(one -> one.level() == Level.COMMUNITY);
        if (area.isEmpty()) {
            fault(row, COMMUNITY, "没有编码为 " + code + " 的社区");
        } else if (!actor.may(Permission.GRID_EDIT, area.orElseThrow().path())) {
            fault(row, COMMUNITY, area.orElseThrow().name() + "不在您的管理范围内");
            return Optional.empty();
        }
        return area;
    }

    private String compoundName(HouseRow row) {
        var text = row.cell(COMPOUND);
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            fault(row, COMPOUND, "应为 1 到 " + LONGEST_NAME + " 个字");
        }
        return text;
    }

    private void refuseLongName(HouseRow row) {
        if (row.cell(NAME).length() > LONGEST_NAME) {
            fault(row, NAME, "至多 " + LONGEST_NAME + " 个字");
        }
    }

    /** Whoever leaves the name out leaves it as it is. */
    private static String name(HouseRow row, CompoundKind kind, int number, Optional<Building> known) {
        if (!row.cell(NAME).isEmpty()) {
            return row.cell(NAME);
        }
        return known.map(Building::name).orElse(number + (kind.numbersHouses() ? "号" : "号楼"));
    }

    private Optional<CompoundKind> kind(HouseRow row) {
        var text = row.cell(KIND);
        var kind = Arrays.stream(CompoundKind.values())
                .filter(one -> one.label().equals(text) || one.name().equals(text))
                .findFirst();
        if (kind.isEmpty()) {
            fault(
                    row,
                    KIND,
                    "应为 "
                            + String.join(
                                    "、",
                                    Arrays.stream(CompoundKind.values())
                                            .map(CompoundKind::label)
                                            .toList()) + " 之一");
        }
        return kind;
    }

    private OptionalInt number(HouseRow row, HouseColumn column, int most) {
        var text = row.cell(column).replaceFirst("\\.0+$", "");
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        fault(row, column, "应为 1 到 " + most + " 的整数");
        return OptionalInt.empty();
    }

    private Crs crs(HouseRow row) {
        var text = row.cell(CRS);
        if (text.isEmpty()) {
            return Crs.WGS84;
        }
        var crs = Crs.named(text);
        if (crs.isEmpty()) {
            fault(row, CRS, "应为 WGS84、CGCS2000、GCJ02 或 BD09，留空即 WGS84");
        }
        return crs.orElse(Crs.WGS84);
    }

    private Optional<Point> point(HouseRow row, Crs crs) {
        var lng = degrees(row, LNG, 180);
        var lat = degrees(row, LAT, 90);
        return lng == null || lat == null ? Optional.empty() : Optional.of(crs.toWgs84(new Point(lat, lng)));
    }

    private @Nullable Double degrees(HouseRow row, HouseColumn column, int most) {
        try {
            double value = Double.parseDouble(row.cell(column));
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        fault(row, column, "应为 -" + most + " 到 " + most + " 的度数，如 119.384012");
        return null;
    }

    private Optional<Area> grid(HouseRow row, Area community, Point point) {
        var grid = now.gridAt(point)
                .filter(one -> community.path().equals(one.path().parent().orElse(null)));
        if (grid.isEmpty()) {
            fault(row, LAT, "这个位置不在" + community.name() + "的任何网格内，请核对经纬度和坐标系");
        }
        return grid;
    }

    private void agree(HouseRow row, Area community, String name, CompoundKind kind, Optional<Compound> known) {
        var said = kinds.putIfAbsent(community.path() + "/" + name, kind);
        if (said != null && said != kind) {
            fault(row, KIND, "同一小区在别的行是" + said.label());
        } else if (known.isPresent() && known.orElseThrow().kind() != kind) {
            fault(row, KIND, name + "已登记为" + known.orElseThrow().kind().label());
        }
    }

    private void fault(HouseRow row, HouseColumn column, String message) {
        faults.add(new SheetFault(row.row(), column.head(), message));
    }
}
