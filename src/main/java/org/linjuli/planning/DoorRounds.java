package org.linjuli.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.planning.DoorRound.Entrance;
import org.linjuli.planning.walk.Plane;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/**
 * Shares a campaign from door to door out among walkers, for whoever redraws the grids it goes to. Nothing of it is kept: the
 * same wish gives the same patches.
 */
@Service
public class DoorRounds {

    /** More than a community has; the engine takes a second or two for so many. */
    static final int MOST_ENTRANCES = 1_200;

    private static final double SECONDS_A_MINUTE = 60;

    /** How often one more walker is tried until nobody walks too long. */
    private static final int MORE_WALKERS = 4;

    private final Territory territory;
    private final Doors doors;
    private final Audit audit;
    private final EngineTurn turn;

    DoorRounds(Territory territory, Doors doors, Audit audit, EngineTurn turn) {
        this.territory = territory;
        this.doors = doors;
        this.audit = audit;
        this.turn = turn;
    }

    /** The patches, each with its walk. */
    public DoorRound share(Actor actor, RoundWish wish) {
        wish.grids()
                .forEach(grid ->
                        actor.require(Permission.GRID_EDIT, territory.area(grid).path()));
        var entrances = entrances(wish);
        if (entrances.size() > MOST_ENTRANCES) {
            throw PlanningProblem.ROUND_TOO_LARGE
                    .because("所选范围有 %,d 个单元门，一次至多 %,d 个".formatted(entrances.size(), MOST_ENTRANCES))
                    .field("grid", "请少选几个网格，分几次来分");
        }
        var stops = stops(entrances);
        return turn.take(() -> told(cut(stops, wish), entrances));
    }

    /** The same, to be taken away as a file. No connection is held while the engine reckons. */
    public DoorRound export(Actor actor, RoundWish wish) {
        var round = share(actor, wish);
        var first = wish.grids().getFirst();
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "door-round.export", "grid", first)
                        .at(first)
                        .with("grids", wish.grids().size())
                        .with("patches", round.patches().size()));
        return round;
    }

    private static PatchPlan cut(List<Stop> stops, RoundWish wish) {
        var walkers = Optional.ofNullable(wish.walkers());
        if (walkers.isPresent()) {
            return PatchPlanner.cut(stops, PatchWish.of(walkers.get()).calling(wish.call()));
        }
        double longest = Optional.ofNullable(wish.minutes()).orElseThrow() * SECONDS_A_MINUTE;
        double calls = stops.stream().mapToDouble(Stop::doors).sum() * wish.call();
        int few = Math.clamp((long) Math.ceil(calls / longest), 1, Math.max(1, stops.size()));
        var plan = PatchPlanner.cut(stops, PatchWish.of(few).calling(wish.call()));
        for (int more = 1; more <= MORE_WALKERS && plan.longest() > longest && few + more <= stops.size(); more++) {
            plan = PatchPlanner.cut(stops, PatchWish.of(few + more).calling(wish.call()));
        }
        return plan;
    }

    /** By grid, compound, number and staircase; where nobody lives nobody calls. */
    private List<Entrance> entrances(RoundWish wish) {
        var buildings = new TreeMap<UUID, Building>();
        var gridOf = new TreeMap<UUID, NodePath>();
        for (var grid : wish.grids()) {
            for (var building : territory.buildingsIn(grid)) {
                if (!wish.without().contains(building.id())) {
                    buildings.put(building.id(), building);
                    gridOf.put(building.id(), grid);
                }
            }
        }
        var entrances = new ArrayList<Entrance>();
        doors.byStaircase(buildings.keySet())
                .forEach((building, staircases) -> Optional.ofNullable(buildings.get(building))
                        .ifPresent(one -> entrances.addAll(entrances(
                                one, Optional.ofNullable(gridOf.get(building)).orElseThrow(), staircases))));
        entrances.sort(Comparator.comparing(Entrance::grid)
                .thenComparing(Entrance::compound)
                .thenComparing(Entrance::building)
                .thenComparingInt(Entrance::unit));
        return entrances;
    }

    private List<Entrance> entrances(Building building, NodePath grid, Map<Integer, Integer> staircases) {
        var compound =
                territory.compound(building.compound()).map(Compound::name).orElse("");
        return staircases.entrySet().stream()
                .map(one -> new Entrance(
                        building.id(), grid, compound, building.name(), one.getKey(), one.getValue(), building.point()))
                .toList();
    }

    private static List<Stop> stops(List<Entrance> entrances) {
        if (entrances.isEmpty()) {
            throw PlanningProblem.NOTHING_TO_WALK.now();
        }
        var first = entrances.getFirst().at();
        var plane = Plane.around(first.lat(), first.lng());
        return entrances.stream()
                .map(one -> new Stop(plane.x(one.at().lng()), plane.y(one.at().lat()), one.doors()))
                .toList();
    }

    private static DoorRound told(PatchPlan plan, List<Entrance> entrances) {
        var patches = IntStream.range(0, plan.patches().size())
                .mapToObj(i -> {
                    var patch = plan.patches().get(i);
                    return new DoorRound.Patch(
                            i + 1,
                            patch.doors(),
                            patch.metres(),
                            patch.seconds(),
                            patch.stops().stream().map(entrances::get).toList());
                })
                .toList();
        return new DoorRound(patches, plan.unfairness());
    }
}
