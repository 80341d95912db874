package org.linjuli.territory;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.GridRows.Draft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Redraws the grids of a community: a cut is proposed and checked as a whole, and put into force as a whole on the day it
 * is activated. The grids before it stay on record with their days.
 */
@Service
public class Grids {

    private final GridRows rows;
    private final TerritoryMemory memory;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grids(GridRows rows, TerritoryMemory memory, Revisions revisions, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.memory = memory;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a cut in place of any that was proposed before.
     *
     * @return what is wrong with it; when nothing is, it waits for the street to activate it
     */
    @Transactional
    public List<GridFault> propose(Actor actor, NodePath community, List<GridProposal> proposals) {
        var area = community(community);
        actor.require(Permission.GRID_EDIT, community);
        var grids = proposals.stream().map(GridProposal::inWgs84).toList();
        var faults = cut(area, grids).faults();
        if (faults.stream().anyMatch(fault -> fault.kind() == GridFault.Kind.WRONG_CODE)) {
            return faults;
        }
        rows.dropDrafts(community);
        for (int i = 0; i < grids.size(); i++) {
            var grid = grids.get(i);
            var shape = new GridShape(
                    Ids.next(clock), NodePath.ofDivisionCode(grid.code()), GridLifecycle.TABLE.start(), 0);
            rows.insert(shape, grid, proposals.get(i).crs());
            if (faults.isEmpty()) {
                step(shape, GridAction.VALIDATE, Actor.system());
            }
        }
        return faults;
    }

    private Area community(NodePath path) {
        return memory.now()
                .area(path)
                .filter(area -> area.level() == Level.COMMUNITY)
                .orElseThrow(() -> TerritoryProblem.UNKNOWN_AREA.because("没有社区 " + path));
    }

    /** What an engine proposes for a community, as grids with codes and kinds. */
    List<GridProposal> planned(NodePath community, List<PlannedLand> lands, int lastNumber) {
        var area = community(community);
        var grids = new PlannedCut(area, inForce(community), lastNumber).grids(lands);
        return PlannedCut.explained(cut(area, grids), grids, lands);
    }

    /** The grids in force, as a plan has them. */
    public List<GridProposal> inForce(NodePath community) {
        return rows.of(community, GridState.ACTIVE).stream()
                .map(Draft::proposal)
                .toList();
    }

    /** For strokes on a plan of the community. */
    CutEditing editing(NodePath community, int lastNumber) {
        var buildings = memory.now().estate().under(community);
        return new CutEditing(buildings, sizes(buildings), lastNumber);
    }

    Map<Building, Integer> sizedBuildings(NodePath community) {
        var buildings = memory.now().estate().under(community);
        var sizes = sizes(buildings);
        return buildings.stream().collect(toMap(building -> building, sizes::applyAsInt));
    }

    /** Lets go of a cut that was proposed. */
    @Transactional
    void drop(NodePath community) {
        rows.dropDrafts(community);
    }

    GridCut cut(NodePath community, List<GridProposal> grids) {
        return cut(community(community), grids);
    }

    private GridCut cut(Area community, List<GridProposal> grids) {
        var buildings = memory.now().estate().under(community.path());
        return new GridCut(community, grids, buildings, sizes(buildings));
    }

    private ToIntFunction<Building> sizes(List<Building> buildings) {
        var households = rows.householdsIn(buildings.stream().map(Building::id).toList(), today());
        return building -> households.getOrDefault(building.id(), 0);
    }

    /** Puts the proposed cut into force as of today, and the grids before it out of force. */
    @Transactional
    public void activate(Actor actor, NodePath community) {
        var area = community(community);
        var come = rows.locked(community, GridState.VALID);
        var gone = rows.locked(community, GridState.ACTIVE);
        var cut = cut(area, come.stream().map(Draft::proposal).toList());
        if (come.isEmpty() || !cut.faults().isEmpty()) {
            throw TerritoryProblem.NO_VALID_CUT.now().with("faults", cut.faults());
        }
        var ending = others(gone, come);
        var beginning = others(come, gone);
        if (beginning.isEmpty()) {
            throw TerritoryProblem.CUT_UNCHANGED.now();
        }
        come.stream()
                .filter(draft -> !beginning.contains(draft))
                .forEach(draft -> rows.dropDraft(draft.shape().id()));
        put(actor, cut, ending, beginning);
        revisions.changed(community);
    }

    private void put(Actor actor, GridCut cut, List<Draft> gone, List<Draft> come) {
        var gridOf = cut.gridOf();
        for (var old : gone) {
            step(old.shape(), GridAction.ADJUST, actor);
            rows.leave(old.shape().id(), today());
        }
        come.forEach(fresh -> step(fresh.shape(), GridAction.ACTIVATE, actor));
        settle(gridOf, come);
        var community = cut.community().path();
        var drawn = come.stream()
                .collect(toMap(
                        fresh -> fresh.shape().path(), fresh -> fresh.proposal().boundary()));
        var names = come.stream()
                .collect(toMap(
                        fresh -> fresh.shape().path(), fresh -> fresh.proposal().name()));
        events.publishEvent(
                new GridsRedrawn(community, today(), successors(gone, come), movedTo(gridOf), drawn, names));
    }

    /** Those that are not to be what they are; a grid that is stays the row that it is. */
    private static List<Draft> others(List<Draft> some, List<Draft> rest) {
        var same = rest.stream().map(Draft::proposal).toList();
        return some.stream().filter(draft -> !same.contains(draft.proposal())).toList();
    }

    private void step(GridShape shape, GridAction action, Actor actor) {
        rows.write(GridLifecycle.TABLE.step(shape, action, new Attempt(actor, clock.instant(), Inputs.NONE)), today());
    }

    private void settle(Map<UUID, String> codes, List<Draft> come) {
        var ids = come.stream()
                .collect(toMap(
                        fresh -> fresh.proposal().code(), fresh -> fresh.shape().id()));
        var gridOf = new HashMap<UUID, UUID>();
        codes.forEach((building, code) -> {
            if (ids.containsKey(code)) {
                gridOf.put(building, requireNonNull(ids.get(code)));
            }
        });
        rows.enter(gridOf, today());
    }

    private Map<UUID, NodePath> movedTo(Map<UUID, String> gridOf) {
        var estate = memory.now().estate();
        return gridOf.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), NodePath.ofDivisionCode(entry.getValue())))
                .filter(entry -> !estate.gridOf(entry.getKey()).equals(Optional.of(entry.getValue())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<NodePath, List<NodePath>> successors(List<Draft> gone, List<Draft> come) {
        return gone.stream()
                .flatMap(old -> come.stream()
                        .filter(fresh -> GridCut.takesOver(
                                fresh.proposal().boundary(), old.proposal().boundary()))
                        .map(fresh -> succeed(old.shape(), fresh.shape())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
    }

    private Map.Entry<NodePath, NodePath> succeed(GridShape old, GridShape fresh) {
        rows.succeed(old.id(), fresh.id(), today());
        return Map.entry(old.path(), fresh.path());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
