package org.linjuli.organization.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.Unit;
import org.linjuli.organization.UnitExchange;
import org.linjuli.organization.Units;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All units page by page, and as Excel files in and out. */
@RestController
@RequestMapping("/api/v1/units")
class UnitListController {

    static final String DESK = "unit\\.\\d{6}";
    private static final int AT_ONCE = 500;
    private static final int MOST_ROWS = 20_000;

    /** The line of a unit in a list; {@code id} is its desk. */
    record UnitRow(
            String id, UUID unit, Unit.Kind kind, String kindName, String name, String creditCode, String areaName) {}

    /** {@code next} is the desk after which the following page begins. */
    record UnitPage(List<UnitRow> items, @Nullable String next) {}

    /** What a file of units would do, or has done. */
    record UnitsImported(List<SheetFault> faults, List<ImportedUnit> units, boolean taken) {}

    record ImportedUnit(String name, String kindName, String creditCode, String areaName) {}

    private final Units units;
    private final UnitExchange exchange;
    private final Territory territory;
    private final ListFile files;

    UnitListController(Units units, UnitExchange exchange, Territory territory, ListFile files) {
        this.units = units;
        this.exchange = exchange;
        this.territory = territory;
        this.files = files;
    }

    /** In the order in which they were registered. */
    @GetMapping("/page")
    UnitPage page(
            @CurrentActor Actor actor,
            @RequestParam Optional<Unit.Kind> kind,
            @RequestParam Optional<@Pattern(regexp = Areas.FORM) String> area,
            @RequestParam(defaultValue = "") @Size(max = 80) String text,
            @RequestParam Optional<@Pattern(regexp = DESK) String> after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var found = units.page(
                actor, narrowed(kind, area, text), after.map(NodePath::of).orElse(null), limit + 1);
        var items = found.stream().limit(limit).map(this::row).toList();
        return new UnitPage(items, found.size() > limit ? items.getLast().id() : null);
    }

    /** In the columns in which it may come in again. */
    @GetMapping(path = "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(
            @CurrentActor Actor actor,
            @RequestParam Optional<Unit.Kind> kind,
            @RequestParam Optional<@Pattern(regexp = Areas.FORM) String> area,
            @RequestParam(defaultValue = "") @Size(max = 80) String text) {
        var rows = new ArrayList<List<String>>();
        rows.add(UnitExchange.HEADS);
        NodePath after = null;
        for (boolean more = true; more && rows.size() <= MOST_ROWS; ) {
            var page = units.page(actor, narrowed(kind, area, text), after, AT_ONCE);
            page.stream()
                    .map(this::row)
                    .forEach(one -> rows.add(List.of(one.name, one.kindName, one.creditCode, one.areaName)));
            more = page.size() == AT_ONCE;
            after = page.isEmpty() ? after : page.getLast().path();
        }
        return files.taken(actor, "unit.export", "单位", rows);
    }

    private static Units.Narrowed narrowed(Optional<Unit.Kind> kind, Optional<String> area, String text) {
        return new Units.Narrowed(kind.orElse(null), area.map(NodePath::of).orElse(null), text.strip());
    }

    private UnitRow row(Unit unit) {
        return new UnitRow(
                unit.path().value(),
                unit.id(),
                unit.kind(),
                unit.kind().label(),
                unit.name(),
                unit.creditCode().value(),
                territory.name(unit.area()));
    }

    @GetMapping(path = "/imports/template.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> template() {
        return Download.excel("单位导入模板", exchange.template());
    }

    /** What an Excel file of units would do, with what is wrong in each of its lines. */
    @PostMapping("/imports/preview")
    UnitsImported preview(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.preview(actor, file));
    }

    /** Registers all of them, or none. */
    @PostMapping("/imports")
    UnitsImported take(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.take(actor, file));
    }

    private UnitsImported imported(UnitExchange.Result result) {
        return new UnitsImported(
                result.faults(),
                result.units().stream()
                        .map(one -> new ImportedUnit(
                                one.name(), one.kind().label(), one.creditCode().value(), territory.name(one.area())))
                        .toList(),
                result.isTaken());
    }
}
