package org.linjuli.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.BarrierKind;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.Plot;
import org.linjuli.territory.PlotBorder;
import org.linjuli.territory.Plots;

/**
 * The ground of an area as the engine wants it. No border leads from one community to the next, so no grid will.
 */
final class PlanGround {

    static final int NO_GRID = -1;

    private final List<Plots> communities;
    private final int[] firstLot;
    private final List<Plot> plots = new ArrayList<>();
    private final List<Border> borders = new ArrayList<>();
    private final Map<UUID, Integer> compounds = new HashMap<>();
    private final Map<UUID, Integer> lotOf = new HashMap<>();
    private final Map<NodePath, Integer> numberOf = new LinkedHashMap<>();
    private final Map<NodePath, Set<Integer>> lotsOf = new HashMap<>();

    PlanGround(List<Plots> communities) {
        this.communities = List.copyOf(communities);
        firstLot = new int[communities.size() + 1];
        for (int i = 0; i < communities.size(); i++) {
            firstLot[i] = plots.size();
            take(communities.get(i));
        }
        firstLot[communities.size()] = plots.size();
    }

    private void take(Plots community) {
        int first = plots.size();
        for (var plot : community.all()) {
            plot.buildings().forEach(building -> lotOf.put(building.id(), plots.size()));
            if (!plot.grid().equals(community.community())) {
                numberOf.putIfAbsent(plot.grid(), numberOf.size());
            }
            lotsOf.computeIfAbsent(plot.grid(), any -> new HashSet<>()).add(plots.size());
            plots.add(plot);
        }
        community.borders().forEach(border -> borders.add(border(first, border)));
    }

    private static Border border(int first, PlotBorder border) {
        int weight = border.barrier().map(BarrierKind::weight).orElse(0);
        return new Border(first + border.one(), first + border.other(), border.metres(), weight);
    }

    CityMap map() {
        return new CityMap(plots.stream().map(this::lot).toList(), borders);
    }

    private Lot lot(Plot plot) {
        int compound = plot.building()
                .map(building -> compounds.computeIfAbsent(building.compound(), any -> compounds.size()))
                .orElse(Lot.NO_COMPOUND);
        return new Lot(plot.households(), plot.east(), plot.north(), compound, plot.area(), plot.perimeter());
    }

    /** By lot, the number of its grid in force. */
    List<Integer> before() {
        return plots.stream()
                .map(plot -> numberOf.getOrDefault(plot.grid(), NO_GRID))
                .toList();
    }

    /** The grids in force, in the order of their numbers. */
    List<NodePath> grids() {
        return List.copyOf(numberOf.keySet());
    }

    /** Whether all land lies in a grid. */
    boolean isWhollyCut() {
        return !plots.isEmpty() && plots.stream().allMatch(plot -> numberOf.containsKey(plot.grid()));
    }

    Set<Integer> lotsOf(NodePath grid) {
        return lotsOf.getOrDefault(grid, Set.of());
    }

    /** The parts that nothing joins into which some lots fall, in the order of their first lots. */
    List<Set<Integer>> parts(Set<Integer> lots) {
        var beside = new HashMap<Integer, List<Integer>>();
        for (var border : borders) {
            if (lots.contains(border.one()) && lots.contains(border.other())) {
                beside.computeIfAbsent(border.one(), any -> new ArrayList<>()).add(border.other());
                beside.computeIfAbsent(border.other(), any -> new ArrayList<>()).add(border.one());
            }
        }
        var left = new TreeSet<>(lots);
        var parts = new ArrayList<Set<Integer>>();
        while (!left.isEmpty()) {
            var part = new HashSet<Integer>();
            var waiting = new ArrayDeque<Integer>();
            waiting.add(left.first());
            while (!waiting.isEmpty()) {
                int lot = waiting.remove();
                if (left.remove(lot)) {
                    part.add(lot);
                    waiting.addAll(beside.getOrDefault(lot, List.of()));
                }
            }
            parts.add(part);
        }
        return parts;
    }

    Optional<Integer> lotOf(UUID building) {
        return Optional.ofNullable(lotOf.get(building));
    }

    Plot plot(int lot) {
        return plots.get(lot);
    }

    long households() {
        return plots.stream().mapToLong(Plot::households).sum();
    }

    int buildings() {
        return lotOf.size();
    }

    NodePath communityOf(int lot) {
        return communities.get(place(lot)).community();
    }

    /** The border around lots of one community. */
    Boundary land(List<Integer> lots) {
        int place = place(lots.getFirst());
        return communities
                .get(place)
                .land(lots.stream().map(lot -> lot - firstLot[place]).toList());
    }

    private int place(int lot) {
        int found = Arrays.binarySearch(firstLot, lot);
        return found >= 0 ? found : -found - 2;
    }

    /** How many households some lots have of each grid in force, by its number. */
    Map<Integer, Long> shares(List<Integer> lots) {
        var shares = new TreeMap<Integer, Long>();
        for (int lot : lots) {
            int grid = numberOf.getOrDefault(plots.get(lot).grid(), NO_GRID);
            if (grid != NO_GRID) {
                shares.merge(grid, (long) plots.get(lot).households(), Long::sum);
            }
        }
        return shares;
    }
}
