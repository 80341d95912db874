package org.linjuli.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;

/** Judges each line of a file of doors against the buildings of today and against the other lines. */
final class DoorCheck {

    private static final int HIGHEST_NUMBER = 9999;
    private static final String ROOM = "[0-9A-Za-z][0-9A-Za-z-]{0,9}";

    /** What stands on a door of a building. */
    record Door(Building building, int unit, String room) {

        String sign() {
            return unit + "单元" + room;
        }
    }

    /** A door as the file has it. */
    record Line(int row, Area community, Compound compound, Door door) {}

    private final Actor actor;
    private final Snapshot now;
    private final List<SheetFault> faults;
    private final Map<Door, Integer> seen = new HashMap<>();

    DoorCheck(Actor actor, Snapshot now, List<SheetFault> faults) {
        this.actor = actor;
        this.now = now;
        this.faults = faults;
    }

    List<Line> of(List<HeadedSheet.Row<DoorColumn>> rows) {
        var doors = new ArrayList<Line>();
        rows.forEach(row -> door(row).ifPresent(doors::add));
        return doors;
    }

    private Optional<Line> door(HeadedSheet.Row<DoorColumn> row) {
        var unit = number(row, DoorColumn.UNIT);
        var room = row.cell(DoorColumn.ROOM).replaceFirst("\\.0+$", "");
        if (!room.matches(ROOM)) {
            fault(row, DoorColumn.ROOM, "应为 1 到 10 个数字或字母，如 302");
        }
        var community = community(row);
        var compound = community.flatMap(area -> compound(row, area));
        var building = compound.flatMap(one -> building(row, one));
        if (building.isEmpty() || unit.isEmpty() || !room.matches(ROOM)) {
            return Optional.empty();
        }
        int units = building.get().units();
        if (unit.getAsInt() > units) {
            fault(
                    row,
                    DoorColumn.UNIT,
                    compound.orElseThrow().name() + building.get().name() + "只有 " + units + " 个单元；多出的请先在楼栋里改单元数");
            return Optional.empty();
        }
        var door = new Door(building.get(), unit.getAsInt(), room);
        var before = seen.putIfAbsent(door, row.row());
        if (before != null) {
            fault(row, DoorColumn.ROOM, door.sign() + "在第 " + before + " 行也有");
            return Optional.empty();
        }
        return Optional.of(new Line(row.row(), community.orElseThrow(), compound.orElseThrow(), door));
    }

    private Optional<Area> community(HeadedSheet.Row<DoorColumn> row) {
        var code = row.cell(DoorColumn.COMMUNITY);
        if (!code.matches("[0-9]{12}")) {
            fault(row, DoorColumn.COMMUNITY, "应为 12 位社区编码");
            return Optional.empty();
        }
        var area = now.area(NodePath.ofDivisionCode(code)).filter(one -> one.level() == Level.COMMUNITY);
        if (area.isEmpty()) {
            fault(row, DoorColumn.COMMUNITY, "没有编码为 " + code + " 的社区");
        } else if (!actor.may(Permission.GRID_EDIT, area.get().path())) {
            fault(row, DoorColumn.COMMUNITY, area.get().name() + "不在您的管理范围内");
            return Optional.empty();
        }
        return area;
    }

    private Optional<Compound> compound(HeadedSheet.Row<DoorColumn> row, Area community) {
        var name = row.cell(DoorColumn.COMPOUND);
        var compound = now.estate().inCommunity(community.path()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (compound.isEmpty()) {
            fault(row, DoorColumn.COMPOUND, community.name() + "没有小区“" + name + "”；新小区请先导入楼栋");
        }
        return compound;
    }

    private Optional<Building> building(HeadedSheet.Row<DoorColumn> row, Compound compound) {
        var number = number(row, DoorColumn.NUMBER);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var building = now.estate().inCompound(compound.id()).stream()
                .filter(one -> one.number() == number.getAsInt())
                .findFirst();
        if (building.isEmpty()) {
            fault(row, DoorColumn.NUMBER, compound.name() + "没有 " + number.getAsInt() + " 号楼；新楼请先导入楼栋");
        }
        return building;
    }

    private OptionalInt number(HeadedSheet.Row<DoorColumn> row, DoorColumn column) {
        var text = row.cell(column).replaceFirst("\\.0+$", "");
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= 1) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        fault(row, column, "应为 1 到 " + HIGHEST_NUMBER + " 的整数");
        return OptionalInt.empty();
    }

    private void fault(HeadedSheet.Row<DoorColumn> row, DoorColumn column, String message) {
        faults.add(new SheetFault(row.row(), column.head(), message));
    }
}
