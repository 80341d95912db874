package org.linjuli.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.organization.Units.NewUnit;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.ProblemException;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units as an Excel file on its way in: first looked at, then registered as a whole or not at all. */
@Service
public class UnitExchange {

    /** The columns of a file, in and out. */
    public static final List<String> HEADS = List.of("名称", "类型", "统一社会信用代码", "所在区域");

    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_NAME = 80;

    /** What a file would do, or has done. */
    public record Result(List<SheetFault> faults, List<NewUnit> units, boolean isTaken) {}

    private record Cells(int number, String name, String kind, String code, String area) {

        SheetFault fault(int column, String message) {
            return new SheetFault(number, HEADS.get(column), message);
        }
    }

    private final Units units;
    private final UnitStore store;
    private final Territory territory;
    private final Audit audit;

    UnitExchange(Units units, UnitStore store, Territory territory, Audit audit) {
        this.units = units;
        this.store = store;
        this.territory = territory;
        this.audit = audit;
    }

    /** The heads and a line that shows how to fill it. */
    public byte[] template() {
        var example = List.of("音西街道示例便利店", Unit.Kind.SHOP.label(), "92350181MA0000000U", "音西街道 福百社区");
        return Spreadsheet.of("单位", List.of(HEADS, example));
    }

    /** What the file would do, with what is wrong in each line. */
    public Result preview(Actor actor, byte[] file) {
        actor.require(Permission.UNIT_REGISTER);
        var faults = new ArrayList<SheetFault>();
        var lines = read(file, faults);
        var areas = territory.areasByName();
        var codes = new HashSet<String>();
        var found = lines.stream()
                .flatMap(line -> unit(actor, line, areas, codes, faults).stream())
                .toList();
        if (faults.isEmpty() && found.isEmpty()) {
            faults.add(new SheetFault(0, "文件", "文件里没有单位，请按模板填写"));
        }
        return new Result(faults, found, false);
    }

    /** Registers all with their posts, which are vacant at first, unless anything is wrong. */
    @Transactional
    public Result take(Actor actor, byte[] file) {
        var result = preview(actor, file);
        if (!result.faults.isEmpty()) {
            return result;
        }
        units.registerTogether(result.units);
        audit.record(
                actor, Act.change("unit.import", "import", UUID.randomUUID()).with("units", result.units.size()));
        return new Result(List.of(), result.units, true);
    }

    private static List<Cells> read(byte[] file, List<SheetFault> faults) {
        try {
            var lines = Spreadsheet.read(file, MOST_ROWS);
            var head = lines.stream()
                    .limit(2)
                    .filter(line -> line.cells().contains(HEADS.getFirst()))
                    .findFirst();
            if (head.isEmpty() || !head.get().cells().containsAll(HEADS)) {
                faults.add(new SheetFault(0, "文件", "表头应有：" + String.join("、", HEADS)));
                return List.of();
            }
            var at = HEADS.stream().map(head.get().cells()::indexOf).toList();
            return lines.stream()
                    .filter(line -> line.number() > head.get().number())
                    .map(line -> new Cells(
                            line.number(),
                            line.cell(at.get(0)),
                            line.cell(at.get(1)),
                            line.cell(at.get(2)),
                            line.cell(at.get(3))))
                    .toList();
        } catch (Spreadsheet.Unreadable why) {
            faults.add(new SheetFault(0, "文件", why.why()));
            return List.of();
        }
    }

    private Optional<NewUnit> unit(
            Actor actor, Cells line, Map<String, NodePath> areas, Set<String> codes, List<SheetFault> faults) {
        int before = faults.size();
        if (line.name.isEmpty() || line.name.length() > LONGEST_NAME) {
            faults.add(line.fault(0, "名称应为 1 到 80 个字"));
        }
        var kind = Stream.of(Unit.Kind.values())
                .filter(one -> one.label().equals(line.kind))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add(line.fault(
                    1,
                    "请填写"
                            + String.join(
                                    "、",
                                    Stream.of(Unit.Kind.values())
                                            .map(Unit.Kind::label)
                                            .toList())));
        }
        var code = code(line, codes, faults);
        var area = Optional.ofNullable(areas.get(line.area));
        if (area.isEmpty()) {
            faults.add(line.fault(3, "没有这个区域，请填写全称，如“音西街道 福百社区”"));
        } else if (!actor.may(Permission.UNIT_REGISTER, area.get())) {
            faults.add(line.fault(3, "不在您的辖区"));
        }
        return faults.size() > before || kind.isEmpty() || area.isEmpty()
                ? Optional.empty()
                : code.map(known -> new NewUnit(UUID.randomUUID(), kind.get(), line.name, known, area.get()));
    }

    private Optional<CreditCode> code(Cells line, Set<String> codes, List<SheetFault> faults) {
        try {
            var code = Units.creditCode(line.code);
            if (!codes.add(code.value())) {
                faults.add(line.fault(2, "与文件里另一行相同"));
            } else if (store.isTaken(code)) {
                faults.add(line.fault(2, "这个代码已经登记过"));
            }
            return Optional.of(code);
        } catch (ProblemException wrong) {
            faults.add(line.fault(2, "代码不正确，请核对 18 位和末位校验码"));
            return Optional.empty();
        }
    }
}
