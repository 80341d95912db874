package org.linjuli.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/**
 * How sure it is that an address means what was found. Begins at 1 for a building, at a half where only the compound is
 * known, at a fifth for an area alone; each thing that doesn't fit takes something away and is told.
 */
final class AddressJudge {

    private static final double COMPOUND_ALONE = 0.5;
    private static final double AREA_ALONE = 0.2;
    private static final double OTHER_NAME = 0.2;
    private static final double OTHER_STREET = 0.3;
    private static final double OTHER_COMMUNITY = 0.2;
    private static final double SEVERAL = 0.3;
    private static final double NO_SUCH_DOOR = 0.2;
    private static final int DOORS_A_FLOOR = 100;

    private final AddressParts parts;
    private final Map<NodePath, Area> areas;
    private final Estate estate;
    private final List<String> doubts = new ArrayList<>();
    private double confidence;

    AddressJudge(AddressParts parts, Map<NodePath, Area> areas, Estate estate) {
        this.parts = parts;
        this.areas = areas;
        this.estate = estate;
    }

    AddressReading judge(List<Found> found) {
        if (found.isEmpty()) {
            return new AddressReading(parts, Optional.empty(), 0, List.of("没有找到这个地址"));
        }
        var best = found.getFirst();
        confidence = switch (best.kind()) {
            case BUILDING -> 1;
            case COMPOUND -> COMPOUND_ALONE;
            case COMMUNITY, STREET -> AREA_ALONE;
        };
        compound(best, found);
        above(best, AddressPart.STREET, Level.STREET, OTHER_STREET);
        above(best, AddressPart.COMMUNITY, Level.COMMUNITY, OTHER_COMMUNITY);
        if (best.kind() == Found.Kind.BUILDING) {
            doors(estate.building(Objects.requireNonNull(best.id())).orElseThrow());
        }
        return new AddressReading(parts, Optional.of(best), Math.round(100 * Math.max(0, confidence)) / 100.0, doubts);
    }

    private void compound(Found best, List<Found> found) {
        var said = parts.get(AddressPart.COMPOUND);
        var compound = compoundOf(best);
        if (compound.isEmpty()) {
            said.ifPresent(name -> doubts.add("没有找到小区“" + name + "”"));
            return;
        }
        var name = compound.orElseThrow().name();
        if (said.filter(name::equals).isEmpty()) {
            doubt(OTHER_NAME, "小区名不完全相同，找到的是“" + name + "”");
        }
        if (best.kind() == Found.Kind.COMPOUND
                && parts.get(AddressPart.BUILDING).isPresent()) {
            doubts.add(name + "没有 " + parts.get(AddressPart.BUILDING).orElseThrow() + " 号楼");
        }
        long same = found.stream()
                .flatMap(one -> compoundOf(one).stream())
                .distinct()
                .filter(one -> one.name().equals(name))
                .count();
        if (same > 1 && parts.get(AddressPart.COMMUNITY).isEmpty()) {
            doubt(SEVERAL, "有 " + same + " 个同名小区，请补充街道和社区");
        }
    }

    private Optional<Compound> compoundOf(Found found) {
        return switch (found.kind()) {
            case BUILDING ->
                estate.building(Objects.requireNonNull(found.id()))
                        .flatMap(building -> estate.compound(building.compound()));
            case COMPOUND -> estate.compound(Objects.requireNonNull(found.id()));
            case COMMUNITY, STREET -> Optional.empty();
        };
    }

    private void above(Found best, AddressPart part, Level level, double price) {
        if (best.path().depth() < level.depth()) {
            return;
        }
        var real = Optional.ofNullable(areas.get(best.path().at(level))).map(Area::name);
        parts.get(part)
                .filter(said -> real.filter(said::equals).isEmpty())
                .ifPresent(said -> doubt(price, "写的是" + said + "，找到的在" + real.orElse("别处")));
    }

    private void doors(Building building) {
        var unit = parts.number(AddressPart.UNIT);
        if (unit.isPresent() && unit.getAsInt() > building.units()) {
            doubt(NO_SUCH_DOOR, building.name() + "只有 " + building.units() + " 个单元");
        }
        var floor = floor();
        if (floor.isPresent() && floor.getAsInt() > building.floors()) {
            doubt(NO_SUCH_DOOR, building.name() + "只有 " + building.floors() + " 层");
        }
    }

    private OptionalInt floor() {
        var room = parts.number(AddressPart.ROOM);
        return room.isPresent() && room.getAsInt() >= DOORS_A_FLOOR
                ? OptionalInt.of(room.getAsInt() / DOORS_A_FLOOR)
                : parts.number(AddressPart.FLOOR);
    }

    private void doubt(double price, String why) {
        confidence -= price;
        doubts.add(why);
    }
}
