package org.linjuli.territory;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the grids of a community in from a file, GeoJSON or Excel, as a plan that is then drawn on, submitted and agreed to like
 * any other, and gives them out in the same shape.
 */
@Service
public class GridExchange {

    private final TerritoryMemory memory;
    private final Grids grids;
    private final Adjustments adjustments;
    private final AdjustmentStore store;
    private final GridCodes codes;
    private final PlotSurvey survey;
    private final Audit audit;

    GridExchange(
            TerritoryMemory memory,
            Grids grids,
            Adjustments adjustments,
            AdjustmentStore store,
            GridCodes codes,
            PlotSurvey survey,
            Audit audit) {
        this.memory = memory;
        this.grids = grids;
        this.adjustments = adjustments;
        this.store = store;
        this.codes = codes;
        this.survey = survey;
        this.audit = audit;
    }

    /** What a file would make of a community. */
    public GridImport preview(Actor actor, NodePath community, byte[] file) {
        actor.require(Permission.GRID_EDIT, community);
        var area = community(community);
        var before = inForce(community);
        var sheet = sheet(area, before);
        var read = sheet.read(file);
        return judged(area, before, sheet.faults(), read);
    }

    /** Begins a plan with the grids of a file, or refuses it with all its faults; the same again finds the same plan. */
    @Transactional
    public Adjustment take(Actor actor, UUID id, NodePath community, String reason, byte[] file) {
        actor.require(Permission.GRID_EDIT, community);
        var area = community(community);
        return adjustments.begin(actor, id, community, reason, () -> {
            var sheet = sheet(area, inForce(community));
            var read = sheet.read(file);
            if (!sheet.faults().isEmpty()) {
                throw TerritoryProblem.IMPORT_REFUSED
                        .because("文件有 " + sheet.faults().size() + " 处问题，什么也没有导入")
                        .with("faults", sheet.faults());
            }
            return List.copyOf(read.values());
        });
    }

    private GridSheet sheet(Area community, Map<String, GridProposal> before) {
        var lists = new BuildingLists(community, memory.now().estate(), survey.of(community.path()));
        return new GridSheet(community, codes, before, store.lastNumber(community.path()), lists);
    }

    private GridImport judged(
            Area community,
            Map<String, GridProposal> before,
            List<SheetFault> faults,
            NavigableMap<Integer, GridProposal> read) {
        if (!faults.isEmpty()) {
            return new GridImport(faults, List.of(), List.of(), List.of());
        }
        var cut = grids.cut(community.path(), List.copyOf(read.values()));
        var findings = cut.faults();
        var households = cut.households();
        var lines = read.entrySet().stream()
                .map(grid -> new GridImport.Line(
                        grid.getKey(),
                        grid.getValue().code(),
                        grid.getValue().name(),
                        grid.getValue().kind(),
                        households.getOrDefault(grid.getValue().code(), 0),
                        change(before, grid.getValue())))
                .toList();
        var come = read.values().stream().map(GridProposal::code).collect(Collectors.toSet());
        var gone = before.keySet().stream()
                .filter(code -> !come.contains(code))
                .sorted()
                .toList();
        return new GridImport(faults, lines, findings, gone);
    }

    private static GridImport.Change change(Map<String, GridProposal> before, GridProposal grid) {
        var known = before.get(grid.code());
        if (known == null) {
            return GridImport.Change.NEW;
        }
        return known.equals(grid) ? GridImport.Change.SAME : GridImport.Change.REDRAWN;
    }

    private Map<String, GridProposal> inForce(NodePath community) {
        return grids.inForce(community).stream().collect(Collectors.toMap(GridProposal::code, grid -> grid));
    }

    private Area community(NodePath path) {
        return memory.now()
                .area(path)
                .filter(area -> area.level() == Level.COMMUNITY)
                .orElseThrow(() -> TerritoryProblem.UNKNOWN_AREA.because("没有社区 " + path));
    }

    /** The grids in force of an area as GeoJSON. */
    @Transactional
    public String features(Actor actor, NodePath within) {
        return GridFile.features(out(actor, within), codes);
    }

    /** The grids in force of an area as an Excel file that may be filled in and taken in again. */
    @Transactional
    public byte[] workbook(Actor actor, NodePath within) {
        return GridFile.workbook(out(actor, within), codes);
    }

    private List<GridProposal> out(Actor actor, NodePath within) {
        actor.require(Permission.GRID_EDIT, within);
        audit.record(
                actor, Act.of(ActKind.EXPORT, "grid.export", "area", within).at(within));
        return grids.inForce(within);
    }
}
