package org.linjuli.planning;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.planning.MatchingReport.Left;
import org.linjuli.planning.MatchingReport.Pair;
import org.linjuli.planning.MatchingReport.Taken;
import org.linjuli.planning.walk.Plane;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Area;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/**
 * Brings the needs and the volunteers of a file together, for whoever plans the area. Nothing of the file is kept: the same
 * file, wish and refusals give the same matching.
 */
@Service
public class Matchings {

    static final int MOST_REFUSALS = 200;

    private static final int SHOWN_FAULTS = 500;
    private static final int SHOWN_PLACES = 18;

    private final Territory territory;
    private final Audit audit;
    private final EngineTurn turn;

    Matchings(Territory territory, Audit audit, EngineTurn turn) {
        this.territory = territory;
        this.audit = audit;
        this.turn = turn;
    }

    /** What the file asks for brought together, or its faults. */
    public MatchingReport match(Actor actor, MatchingWish wish, byte[] file) {
        var area = territory.area(wish.area());
        actor.require(Permission.GRID_EDIT, area.path());
        var faults = new ArrayList<SheetFault>();
        var list = list(area, file, faults);
        return faults.isEmpty()
                ? turn.take(() -> report(list, wish))
                : MatchingReport.faulty(faults.stream().limit(SHOWN_FAULTS).toList());
    }

    private MatchingList list(Area area, byte[] file, List<SheetFault> faults) {
        var lines = MatchingSheet.read(file, faults);
        return faults.isEmpty()
                ? new MatchingCheck(territory, area, faults).of(lines)
                : new MatchingList(List.of(), List.of());
    }

    /** The same as an Excel file; a file with faults is refused with them. */
    public byte[] export(Actor actor, MatchingWish wish, byte[] file) {
        var report = match(actor, wish, file);
        if (!report.faults().isEmpty()) {
            throw PlanningProblem.MATCHING_REFUSED
                    .because("文件有 " + report.faults().size() + " 处问题，请改正后再试")
                    .with("faults", report.faults());
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "matching.export", "area", wish.area())
                        .at(wish.area())
                        .with("needs", report.figures().needs())
                        .with("served", report.figures().served()));
        return MatchingSheet.written(report);
    }

    /** A file to be filled in, with lines at some buildings of the area that show how. */
    public byte[] template(Actor actor, NodePath path) {
        var area = territory.area(path);
        actor.require(Permission.GRID_EDIT, area.path());
        var shown = new LinkedHashMap<Building, String>();
        for (var grid : territory.grids()) {
            if (shown.size() < SHOWN_PLACES && area.path().contains(grid.path())) {
                territory.buildingsIn(grid.path()).stream()
                        .limit(SHOWN_PLACES - shown.size())
                        .forEach(building -> shown.put(building, address(grid, building)));
            }
        }
        return MatchingSheet.template(shown);
    }

    private String address(Area grid, Building building) {
        var compound =
                territory.compound(building.compound()).map(Compound::name).orElse("");
        var community = grid.path().parent().map(territory::name).orElse("");
        return community + compound + building.name();
    }

    private static MatchingReport report(MatchingList list, MatchingWish wish) {
        var refusals = wish.refusals();
        var matching = Matchmaker.match(needs(list), volunteers(list), new MatchWish(wish.metresPerService()));
        var before = matching;
        for (var refusal : refusals) {
            before = matching;
            matching = matching.refused(refused(list, matching, refusal));
        }
        return told(list, matching, refusals.isEmpty() ? Set.of() : changed(list, before, matching));
    }

    /** Skills by their names, in an order that the file alone decides. */
    private static Map<String, Integer> skills(MatchingList list) {
        var skills = new TreeMap<String, Integer>();
        Stream.concat(
                        list.needs().stream().map(MatchingList.NamedNeed::skill),
                        list.volunteers().stream().flatMap(one -> one.skills().stream()))
                .forEach(skill -> skills.put(skill, 0));
        skills.replaceAll((skill, none) -> skills.headMap(skill).size());
        return skills;
    }

    private static List<Need> needs(MatchingList list) {
        var plane = plane(list);
        var skills = skills(list);
        return list.needs().stream()
                .map(one -> new Need(
                        plane.x(one.place().at().lng()),
                        plane.y(one.place().at().lat()),
                        skills.getOrDefault(one.skill(), 0)))
                .toList();
    }

    private static List<Volunteer> volunteers(MatchingList list) {
        var plane = plane(list);
        var skills = skills(list);
        return list.volunteers().stream()
                .map(one -> new Volunteer(
                        plane.x(one.place().at().lng()),
                        plane.y(one.place().at().lat()),
                        one.skills().stream().map(skills::get).collect(Collectors.toSet()),
                        one.quota(),
                        one.services()))
                .toList();
    }

    private static Plane plane(MatchingList list) {
        var first = list.needs().getFirst().place().at();
        return Plane.around(first.lat(), first.lng());
    }

    /** The number of the need whose volunteer refuses it. */
    private static int refused(MatchingList list, Matching matching, MatchingWish.Refusal refusal) {
        return IntStream.range(0, list.needs().size())
                .filter(need -> list.needs().get(need).row() == refusal.need())
                .filter(need -> matching.volunteerOf(need).stream()
                        .anyMatch(one -> list.volunteers().get(one).row() == refusal.volunteer()))
                .findFirst()
                .orElseThrow(() -> PlanningProblem.REFUSAL_UNKNOWN
                        .because("第 %d 行的需求没有派给第 %d 行的志愿者，无从婉拒；请重新匹配".formatted(refusal.need(), refusal.volunteer()))
                        .field("refused", "请去掉这条婉拒"));
    }

    private static Set<Integer> changed(MatchingList list, Matching before, Matching after) {
        return IntStream.range(0, list.needs().size())
                .filter(need -> !before.volunteerOf(need).equals(after.volunteerOf(need)))
                .mapToObj(need -> list.needs().get(need).row())
                .collect(Collectors.toSet());
    }

    private static MatchingReport told(MatchingList list, Matching matching, Set<Integer> changed) {
        var pairs = matching.matches().stream()
                .map(one ->
                        new Pair(list.needs().get(one.need()), list.volunteers().get(one.volunteer()), one.metres()))
                .toList();
        var taken = pairs.stream().collect(toMap(one -> one.volunteer().row(), one -> 1, Integer::sum));
        return new MatchingReport(
                List.of(),
                pairs,
                matching.unserved().stream()
                        .map(one -> new Left(list.needs().get(one.need()), one))
                        .toList(),
                list.volunteers().stream()
                        .map(one -> new Taken(one, taken.getOrDefault(one.row(), 0)))
                        .toList(),
                matching.figures(),
                changed,
                matching.prove());
    }
}
