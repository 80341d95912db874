package org.linjuli.organization;

import static org.linjuli.organization.FieldSheet.Column.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.organization.FieldBook.Around;
import org.linjuli.organization.FieldSheet.Column;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Building;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Responsibility fields as lines of an Excel file, in and out. The lines of a building say all who answer for it: who is not
 * named there any more does no longer. Buildings that are not named stay as they are; nothing is taken while there is a fault.
 */
@Service
public class FieldExchange {

    /** What a file would do, or has done. */
    public record Result(List<SheetFault> faults, List<Planned> buildings, boolean isTaken) {}

    /** A building and who shall answer for it. */
    public record Planned(Around around, Set<UUID> posts) {

        /** How many posts come or go. */
        public long changes() {
            return around.posts().stream()
                    .filter(post -> post.answers() != posts.contains(post.id()))
                    .count();
        }
    }

    private record Standing(NodePath grid, String compound, String building) {}

    private final FieldBook book;
    private final FieldStore store;
    private final ResponsibilityFields fields;
    private final CurrentNetwork current;
    private final Territory territory;

    FieldExchange(
            FieldBook book,
            FieldStore store,
            ResponsibilityFields fields,
            CurrentNetwork current,
            Territory territory) {
        this.book = book;
        this.store = store;
        this.fields = fields;
        this.current = current;
        this.territory = territory;
    }

    /** The heads and lines that show how to fill it. */
    public byte[] template() {
        return FieldSheet.template();
    }

    /** The buildings of an area that somebody lives in, at most so many, each with the posts that answer for it. */
    public List<Around> lines(Actor actor, NodePath area, int most) {
        var seen = fields.in(actor, area, null, most).fields();
        var answering = store
                .answering(seen.stream().map(one -> one.building().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        FieldStore.Answering::building,
                        Collectors.mapping(FieldStore.Answering::post, Collectors.toList())));
        return seen.stream()
                .sorted(Comparator.comparing(
                                (ResponsibilityFields.Field one) -> one.grid().value())
                        .thenComparing(one -> one.building().compound())
                        .thenComparingInt(one -> one.building().number()))
                .map(one -> new Around(
                        one.building(),
                        one.grid(),
                        answering.getOrDefault(one.building().id(), List.of())))
                .toList();
    }

    /** What the file would do, with what is wrong in each line. */
    public Result preview(Actor actor, byte[] file) {
        actor.require(Permission.FIELD_GIVE);
        var faults = new ArrayList<SheetFault>();
        var planned = new Reading(actor, faults).all(FieldSheet.read(file, faults));
        if (faults.isEmpty() && planned.isEmpty()) {
            faults.add(new SheetFault(0, "文件", "文件里没有楼栋，请按模板填写"));
        }
        faults.sort(Comparator.comparingInt(SheetFault::row));
        return new Result(faults, planned, false);
    }

    /** Gives and takes all, unless anything is wrong; each change is an entry of the log. */
    @Transactional
    public Result take(Actor actor, byte[] file) {
        var result = preview(actor, file);
        if (!result.faults.isEmpty()) {
            return result;
        }
        result.buildings.forEach(one -> one.around.posts().stream()
                .filter(post -> post.answers() != one.posts.contains(post.id()))
                .forEach(post -> book.change(actor, one.around, post.id(), !post.answers())));
        current.changed();
        return new Result(List.of(), result.buildings, true);
    }

    /** One look at one file. */
    private final class Reading {

        private final Actor actor;
        private final List<SheetFault> faults;
        private final Map<String, NodePath> areas = territory.areasByName();
        private final Map<Standing, Optional<Building>> found = new HashMap<>();

        Reading(Actor actor, List<SheetFault> faults) {
            this.actor = actor;
            this.faults = faults;
        }

        List<Planned> all(List<SheetLine<Column>> lines) {
            var together = new LinkedHashMap<UUID, List<SheetLine<Column>>>();
            lines.forEach(line -> building(line)
                    .ifPresent(one -> together.computeIfAbsent(one.id(), none -> new ArrayList<>())
                            .add(line)));
            return together.entrySet().stream()
                    .map(one -> planned(one.getKey(), one.getValue()))
                    .toList();
        }

        private Optional<Building> building(SheetLine<Column> line) {
            var grid = Optional.ofNullable(areas.get(line.cell(GRID)))
                    .filter(area -> !territory.buildingsIn(area).isEmpty());
            if (grid.isEmpty()) {
                faults.add(line.fault(GRID, "没有这个网格，请填写全称，如“音西街道 福百社区 第4网格”"));
                return Optional.empty();
            }
            if (!actor.may(Permission.FIELD_GIVE, grid.get())) {
                faults.add(line.fault(GRID, "不在您的辖区"));
                return Optional.empty();
            }
            var standing = new Standing(grid.get(), line.cell(COMPOUND), line.cell(BUILDING));
            var building = found.computeIfAbsent(standing, this::find);
            if (building.isEmpty()) {
                faults.add(line.fault(BUILDING, "这个网格的这个小区里没有这栋楼"));
            }
            return building;
        }

        private Optional<Building> find(Standing at) {
            return territory.buildingsIn(at.grid).stream()
                    .filter(one -> one.name().equals(at.building))
                    .filter(one -> territory
                            .compound(one.compound())
                            .filter(compound -> compound.name().equals(at.compound))
                            .isPresent())
                    .findFirst();
        }

        private Planned planned(UUID building, List<SheetLine<Column>> lines) {
            var around = book.around(actor, building);
            var posts = new HashSet<UUID>();
            for (var line : lines) {
                if (!line.cell(NODE).isBlank() || !line.cell(TITLE).isBlank()) {
                    post(around, line).ifPresent(id -> {
                        if (!posts.add(id)) {
                            faults.add(line.fault(NODE, "同一岗位写了两次"));
                        }
                    });
                }
            }
            return new Planned(around, Set.copyOf(posts));
        }

        private Optional<UUID> post(Around around, SheetLine<Column> line) {
            var seat = line.cell(SEAT).isBlank() ? "1" : line.cell(SEAT);
            var found = around.posts().stream()
                    .filter(one -> one.node().equals(line.cell(NODE))
                            && one.title().label().equals(line.cell(TITLE))
                            && String.valueOf(one.seat()).equals(seat))
                    .findFirst();
            if (found.isEmpty()) {
                faults.add(line.fault(NODE, "楼栋所在的楼栋党小组、小区支部、网格或社区没有这个岗位"));
            }
            return found.map(FieldPost::id);
        }
    }
}
