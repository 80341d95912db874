package org.linjuli.sample;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Adjustment;
import org.linjuli.territory.Adjustments;
import org.linjuli.territory.Area;
import org.linjuli.territory.CutEdit;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Plans to redraw grids, drawn with the strokes that people have: one on the drawing board, one that waits for the
 * street whose account everybody plays, one that was withdrawn. The community of the demo account is left free.
 */
@Component
class SampleAdjustments implements SamplePart {

    private final Adjustments adjustments;
    private final Territory territory;
    private final Organization organization;
    private final Clock clock;

    SampleAdjustments(Adjustments adjustments, Territory territory, Organization organization, Clock clock) {
        this.adjustments = adjustments;
        this.territory = territory;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleDoors.class, SampleBarriers.class);
    }

    @Override
    public String title() {
        return "plans to redraw grids";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(1);
        var shown = DemoPlaces.in(city).home().grid().at(Level.COMMUNITY);
        var others = territory.areas(Level.COMMUNITY).stream()
                .map(Area::path)
                .filter(path -> !path.equals(shown))
                .sorted(Comparator.comparing(
                                (NodePath path) -> !shown.at(Level.STREET).contains(path))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var open = others.stream().flatMap(path -> officer(path).stream()).toList();
        begun(open, 0, "两个楼盘交付后户数超出规模，拟一分为二").ifPresent(plan -> act(plan, "submit"));
        begun(open, 1, "新修道路穿过网格，拟沿路分开");
        begun(open, 2, "居民建议按小区围墙划分").ifPresent(plan -> act(plan, "withdraw"));
        progress.add(1);
    }

    private Optional<Actor> officer(NodePath community) {
        return organization.desk(community).stream()
                .flatMap(desk -> desk.holders().stream())
                .findFirst()
                .map(holder -> new Actor(holder, "社区", List.of(new Grant(Role.COMMUNITY_OFFICER, community))));
    }

    /** A plan that splits the largest grid of a community. */
    private Optional<Adjustment> begun(List<Actor> officers, int which, String reason) {
        if (which >= officers.size()) {
            return Optional.empty();
        }
        var officer = officers.get(which);
        var community = officer.grants().getFirst().node();
        var id = Ids.of(clock.millis() - which, community.hashCode(), which);
        return Optional.of(split(officer, adjustments.begin(officer, id, community, reason)));
    }

    private Adjustment split(Actor officer, Adjustment plan) {
        var largest = adjustments.households(plan).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        for (var line : linesThrough(NodePath.ofDivisionCode(largest))) {
            try {
                return explained(
                        officer,
                        adjustments.draw(officer, plan.id(), plan.version(), new CutEdit.Split(largest, line)));
            } catch (ProblemException inPieces) {
                // The next line may do.
            }
        }
        return plan;
    }

    /** From north to south and from west to east through the middle of its buildings. */
    private List<List<Point>> linesThrough(NodePath grid) {
        var at = territory.locateArea(grid).point();
        double step = 1e-4;
        return List.of(
                List.of(new Point(at.lat() - step, at.lng()), new Point(at.lat() + step, at.lng())),
                List.of(new Point(at.lat(), at.lng() - step), new Point(at.lat(), at.lng() + step)));
    }

    private Adjustment explained(Actor officer, Adjustment plan) {
        var drawn = plan;
        for (var fault : adjustments.faults(plan)) {
            var kind = drawn.grids().getFirst().kind();
            drawn = adjustments.draw(
                    officer, drawn.id(), drawn.version(), new CutEdit.Describe(fault.code(), kind, "在建楼盘交付前暂按此划分"));
        }
        return drawn;
    }

    private void act(Adjustment plan, String action) {
        officer(plan.community())
                .ifPresent(officer -> adjustments.act(officer, plan.id(), plan.version(), action, Map.of()));
    }

    /** The plans go with the ground. */
    @Override
    public void clear() {}
}
