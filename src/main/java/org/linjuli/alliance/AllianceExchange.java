package org.linjuli.alliance;

import static org.linjuli.alliance.AllianceSheet.Column.*;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.alliance.AllianceSheet.Column;
import org.linjuli.alliance.AllianceSheet.Line;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.organization.Members;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Labelled;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.ProblemException;
import org.linjuli.territory.Compound;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alliances as an Excel file on its way in: first looked at, then founded as a whole or not at all. */
@Service
public class AllianceExchange {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    /** What a file would do, or has done. */
    public record Result(List<SheetFault> faults, List<Planned> alliances, boolean isTaken) {}

    /** An alliance that a file names, with whom it invites. */
    public record Planned(Alliances.NewAlliance founded, List<Alliances.NewSeat> seats) {}

    private final Alliances alliances;
    private final AllianceStore store;
    private final SeatRules rules;
    private final Members members;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    AllianceExchange(
            Alliances alliances,
            AllianceStore store,
            SeatRules rules,
            Members members,
            Territory territory,
            Audit audit,
            Clock clock) {
        this.alliances = alliances;
        this.store = store;
        this.rules = rules;
        this.members = members;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** An empty file with an example, to be filled. */
    public byte[] template() {
        return AllianceSheet.template();
    }

    /** What the file would do, with what is wrong in each line. */
    public Result preview(Actor actor, byte[] file) {
        actor.require(Permission.ALLIANCE_LEAD);
        var faults = new ArrayList<SheetFault>();
        var planned = planned(actor, AllianceSheet.read(file, faults), faults);
        if (faults.isEmpty() && planned.isEmpty()) {
            faults.add(new SheetFault(0, "文件", "文件里没有联盟，请按模板填写"));
        }
        return new Result(faults, planned, false);
    }

    /** Founds all and invites everybody, unless anything is wrong. */
    @Transactional
    public Result take(Actor actor, byte[] file) {
        var result = preview(actor, file);
        if (!result.faults.isEmpty()) {
            return result;
        }
        var taken = UUID.randomUUID();
        result.alliances.forEach(one -> alliances.foundTogether(actor, one.founded, one.seats));
        audit.record(actor, Act.change("alliance.import", "import", taken).with("alliances", result.alliances.size()));
        return new Result(List.of(), result.alliances, true);
    }

    private List<Planned> planned(Actor actor, List<Line> lines, List<SheetFault> faults) {
        var areas = territory.areasByName();
        var byName = new LinkedHashMap<String, List<Line>>();
        for (var line : lines) {
            byName.computeIfAbsent(line.cell(AREA) + "\n" + line.cell(NAME), key -> new ArrayList<>())
                    .add(line);
        }
        return byName.values().stream()
                .flatMap(together -> planned(actor, together, areas, faults).stream())
                .toList();
    }

    private Optional<Planned> planned(
            Actor actor, List<Line> together, Map<String, NodePath> areas, List<SheetFault> faults) {
        var first = together.getFirst();
        int before = faults.size();
        var name = first.cell(NAME);
        if (name.length() < SHORTEST || name.length() > LONGEST) {
            faults.add(fault(first, NAME, "名称应为 2 到 60 个字"));
        }
        var kind = labelled(AllianceKind.values(), first.cell(KIND));
        if (kind.isEmpty()) {
            faults.add(fault(first, KIND, "请填写" + labels(AllianceKind.values())));
        }
        var where = where(actor, first, areas, faults);
        if (faults.size() > before || kind.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        if (store.isNamed(where.get().area(), name)) {
            faults.add(fault(first, NAME, "这里已经有同名的联盟"));
        }
        var founded = new Alliances.NewAlliance(Ids.next(clock), kind.get(), name, where.get());
        var seats = new ArrayList<Alliances.NewSeat>();
        for (var line : together) {
            same(first, line, faults);
            seat(founded, line, seats, faults).ifPresent(seats::add);
        }
        return Optional.of(new Planned(founded, seats));
    }

    private static void same(Line first, Line line, List<SheetFault> faults) {
        for (var column : List.of(KIND, COMPOUND)) {
            if (!line.cell(column).equals(first.cell(column))) {
                faults.add(fault(line, column, "与第 %d 行的同一联盟不一致".formatted(first.number())));
            }
        }
    }

    private Optional<Alliance.Where> where(
            Actor actor, Line line, Map<String, NodePath> areas, List<SheetFault> faults) {
        var area = areas.get(line.cell(AREA));
        if (area == null) {
            faults.add(fault(line, AREA, "没有这个区域，请填写全称，如“音西街道 福百社区”"));
            return Optional.empty();
        }
        if (!actor.may(Permission.ALLIANCE_LEAD, area)) {
            faults.add(fault(line, AREA, "不在您的辖区"));
            return Optional.empty();
        }
        var name = line.cell(COMPOUND);
        if (name.isEmpty()) {
            return Optional.of(new Alliance.Where(area, null));
        }
        var compound = area.depth() == Level.COMMUNITY.depth()
                ? territory.compounds(area).stream()
                        .filter(one -> one.name().equals(name))
                        .map(Compound::id)
                        .findFirst()
                : Optional.<UUID>empty();
        if (compound.isEmpty()) {
            faults.add(fault(line, COMPOUND, "这个社区里没有这个小区"));
        }
        return compound.map(id -> new Alliance.Where(area, id));
    }

    private Optional<Alliances.NewSeat> seat(
            Alliances.NewAlliance founded, Line line, List<Alliances.NewSeat> seats, List<SheetFault> faults) {
        var role = labelled(SeatRole.values(), line.cell(ROLE))
                .filter(one -> founded.kind().most(one) > 0);
        if (role.isEmpty()) {
            faults.add(fault(line, ROLE, "请填写" + labels(founded.kind().roles().toArray(SeatRole[]::new))));
            return Optional.empty();
        }
        var member = members.named(line.cell(MEMBER));
        if (member.isEmpty()) {
            faults.add(fault(line, MEMBER, "没有这个组织或单位，或者有同名的，请改填统一社会信用代码"));
            return Optional.empty();
        }
        var seat =
                new Alliances.NewSeat(Ids.next(clock), role.get(), member.get().id());
        if (seats.stream().anyMatch(one -> one.member().equals(seat.member()))) {
            faults.add(fault(line, MEMBER, "已经在这个联盟里"));
        } else if (seats.stream().filter(one -> one.role() == seat.role()).count()
                >= founded.kind().most(seat.role())) {
            faults.add(fault(line, ROLE, "这一类席位至多 %d 个".formatted(founded.kind().most(seat.role()))));
        }
        try {
            rules.fitting(seat.role(), seat.member(), founded.where());
        } catch (ProblemException unfit) {
            faults.add(fault(line, MEMBER, "不能坐这个席位"));
        }
        return Optional.of(seat);
    }

    private static SheetFault fault(Line line, Column column, String message) {
        return new SheetFault(line.number(), column.head(), message);
    }

    private static <T extends Labelled> Optional<T> labelled(T[] values, String label) {
        return Stream.of(values).filter(one -> one.label().equals(label)).findFirst();
    }

    private static String labels(Labelled[] values) {
        return String.join("、", Stream.of(values).map(Labelled::label).toList());
    }
}
