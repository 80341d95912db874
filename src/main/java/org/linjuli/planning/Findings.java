package org.linjuli.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linjuli.shared.NodePath;

/** Tells a plan of the engine in the words of the city: codes, borders, who would move. */
final class Findings {

    private final PlanGround ground;
    private final List<NodePath> inForce;
    private final long settled;

    Findings(PlanGround ground) {
        this.ground = ground;
        this.inForce = ground.grids();
        var before = ground.before();
        this.settled = IntStream.range(0, before.size())
                .filter(lot -> before.get(lot) != PlanGround.NO_GRID)
                .mapToLong(lot -> ground.plot(lot).households())
                .sum();
    }

    RunResult of(Plan plan) {
        var heirs = Heirs.of(plan.grids(), ground);
        var grids = new ArrayList<RunGrid>();
        long stay = 0;
        for (int i = 0; i < plan.grids().size(); i++) {
            var planned = plan.grids().get(i);
            var heir = Optional.ofNullable(heirs.get(i));
            stay += heir.map(number -> ground.shares(planned.lots()).getOrDefault(number, 0L))
                    .orElse(0L);
            grids.add(grid(planned, heir));
        }
        var going = new HashSet<>(heirs.values());
        var ended = IntStream.range(0, inForce.size())
                .filter(number -> !going.contains(number))
                .mapToObj(this::code)
                .toList();
        return new RunResult(
                plan.figures(),
                ground.households(),
                settled - stay,
                ended,
                plan.pieces().size(),
                grids);
    }

    private RunGrid grid(PlannedGrid planned, Optional<Integer> heir) {
        var lots = planned.lots();
        boolean unchanged = heir.filter(
                        number -> ground.lotsOf(inForce.get(number)).equals(new HashSet<>(lots)))
                .isPresent();
        var from = ground.shares(lots).entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(share -> code(share.getKey()))
                .toList();
        return new RunGrid(
                heir.map(this::code).orElse(null),
                ground.communityOf(lots.getFirst()).value(),
                unchanged,
                from,
                planned.households(),
                lots.stream()
                        .mapToInt(lot -> ground.plot(lot).buildings().size())
                        .sum(),
                planned.area(),
                planned.compactness(),
                planned.reasons(),
                List.of(ground.land(lots).polygons()));
    }

    private String code(int number) {
        return inForce.get(number).value().replace(".", "");
    }
}
