package org.linjuli.territory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linjuli.shared.NodePath;

/**
 * Grids that a file names by their buildings, as 冠发小区 1-4、7；清荣小区: whole compounds or numbers in them. Their land is that of
 * their buildings ({@link PlotSurvey}); open land goes to the grid with the longest border on it.
 */
final class BuildingLists {

    private static final Pattern PART = Pattern.compile("(.+?)[\\s:：]+([0-9][0-9、,，\\s~–—号楼栋-]*)");
    private static final Pattern RANGE =
            Pattern.compile("([0-9]{1,4})(?:号楼|号|栋|楼)?(?:[~–—-]([0-9]{1,4})(?:号楼|号|栋|楼)?)?");
    private static final int SHOWN = 5;

    private final Area community;
    private final Estate estate;
    private final Plots plots;
    private final Map<UUID, Integer> lotOf = new HashMap<>();

    /** By lot, in which row of the file it is. */
    private final Map<Integer, Integer> rowOf = new HashMap<>();

    BuildingLists(Area community, Estate estate, Plots plots) {
        this.community = community;
        this.estate = estate;
        this.plots = plots;
        for (int lot = 0; lot < plots.all().size(); lot++) {
            for (var building : plots.all().get(lot).buildings()) {
                lotOf.put(building.id(), lot);
            }
        }
    }

    /** Takes in the buildings of a row; {@code fault} is told each thing that is wrong with them. */
    void take(int row, String text, Consumer<String> fault) {
        for (var part : text.split("[；;\\n]+", -1)) {
            if (!part.isBlank()) {
                buildings(part.strip(), fault).forEach(building -> take(row, building, fault));
            }
        }
    }

    private void take(int row, Building building, Consumer<String> fault) {
        var lot = lotOf.get(building.id());
        if (lot == null) {
            fault.accept(nameOf(building) + "不在任何网格内");
            return;
        }
        int taken = rowOf.getOrDefault(lot, row);
        if (taken == row) {
            rowOf.put(lot, row);
        } else {
            fault.accept(nameOf(building) + "在第 " + taken + " 行也有");
        }
    }

    private List<Building> buildings(String part, Consumer<String> fault) {
        var whole = compound(part);
        if (whole.isPresent()) {
            return estate.inCompound(whole.get().id());
        }
        var said = PART.matcher(part);
        var compound = said.matches() ? compound(said.group(1)) : Optional.<Compound>empty();
        if (compound.isEmpty()) {
            fault.accept(
                    community.name() + "没有小区“" + (said.matches() ? said.group(1) : part) + "”；应写作“小区名 1-4、7；另一小区名”");
            return List.of();
        }
        var numbers = numbers(said.group(2), fault);
        var found = estate.inCompound(compound.get().id()).stream()
                .filter(building -> numbers.remove(building.number()))
                .toList();
        if (!numbers.isEmpty()) {
            var missing = numbers.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining("、"));
            fault.accept(compound.get().name() + "没有 " + missing + (numbers.size() > SHOWN ? " 等" : " 号楼"));
        }
        return found;
    }

    private Optional<Compound> compound(String name) {
        return estate.inCommunity(community.path()).stream()
                .filter(one -> one.name().equals(name.strip()))
                .findFirst();
    }

    private static Set<Integer> numbers(String text, Consumer<String> fault) {
        var numbers = new TreeSet<Integer>();
        for (var word : text.strip().split("[、,，\\s]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            var range = RANGE.matcher(word);
            if (!range.matches()) {
                fault.accept("“" + word + "”不是楼号；应写作 3 或 1-4");
                continue;
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Buildings that no row has, told in words; empty where there is none. */
    Optional<String> left() {
        var left = lotOf.entrySet().stream()
                .filter(one -> !rowOf.containsKey(one.getValue()))
                .map(one -> estate.building(one.getKey()).orElseThrow())
                .map(this::nameOf)
                .sorted()
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("有 " + left.size() + " 栋楼没有列入任何网格："
                        + left.stream().limit(SHOWN).collect(Collectors.joining("、"))
                        + (left.size() > SHOWN ? " 等" : ""));
    }

    /** Shares out open land, the longest border first, until nothing is left that touches a grid. */
    void shareOpenLand() {
        while (true) {
            var metres = new HashMap<List<Integer>, Double>();
            for (var border : plots.borders()) {
                touch(border.one(), border.other(), border.metres(), metres);
                touch(border.other(), border.one(), border.metres(), metres);
            }
            var longest = metres.entrySet().stream()
                    .max(Map.Entry.<List<Integer>, Double>comparingByValue()
                            .thenComparingInt(one -> -one.getKey().getFirst()));
            if (longest.isEmpty()) {
                return;
            }
            rowOf.put(longest.get().getKey().getFirst(), longest.get().getKey().getLast());
        }
    }

    private void touch(int open, int beside, double length, Map<List<Integer>, Double> metres) {
        var row = rowOf.get(beside);
        if (row != null
                && !rowOf.containsKey(open)
                && plots.all().get(open).buildings().isEmpty()) {
            metres.merge(List.of(open, row), length, Double::sum);
        }
    }

    /** The land of a row; the border in force where it has the very land of that grid, empty where it has none. */
    Optional<Boundary> land(int row, Function<NodePath, Optional<Boundary>> inForce) {
        var lots = new LinkedHashSet<Integer>();
        for (int lot = 0; lot < plots.all().size(); lot++) {
            if (Integer.valueOf(row).equals(rowOf.get(lot))) {
                lots.add(lot);
            }
        }
        if (lots.isEmpty()) {
            return Optional.empty();
        }
        var grid = plots.all().get(lots.getFirst()).grid();
        boolean same = lots.stream().allMatch(lot -> plots.all().get(lot).grid().equals(grid))
                && lots.size()
                        == plots.all().stream()
                                .filter(plot -> plot.grid().equals(grid))
                                .count();
        var border = same ? inForce.apply(grid) : Optional.<Boundary>empty();
        return border.or(() -> Optional.of(plots.land(lots)));
    }

    private String nameOf(Building building) {
        return estate.compound(building.compound()).map(Compound::name).orElse("") + building.name();
    }
}
