package org.linjuli.territory.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Area;
import org.linjuli.territory.DoorExchange;
import org.linjuli.territory.DoorImport;
import org.linjuli.territory.Grid;
import org.linjuli.territory.GridCodes;
import org.linjuli.territory.GridExchange;
import org.linjuli.territory.GridFault;
import org.linjuli.territory.GridImport;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.HouseExchange;
import org.linjuli.territory.HouseImport;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of grids and buildings on their way in: first looked at, then taken as a whole or not at all. */
@RestController
@RequestMapping("/api/v1/territory/imports")
class ImportController {

    private static final String COMMUNITY = "\\d{2}(\\.\\d{2}){2}\\.\\d{3}\\.\\d{3}";

    /** What a file of buildings would do, or has done; {@code added} and {@code changed} count lines. */
    record HousesImported(List<SheetFault> faults, List<ImportedBuilding> lines, long added, long changed) {

        static HousesImported of(HouseImport result) {
            return new HousesImported(
                    result.faults(),
                    result.lines().stream().map(ImportedBuilding::of).toList(),
                    result.count(HouseImport.Change.NEW),
                    result.count(HouseImport.Change.CHANGED));
        }
    }

    record ImportedBuilding(
            int row, String community, String compound, String building, String grid, HouseImport.Change change) {

        static ImportedBuilding of(HouseImport.Line line) {
            return new ImportedBuilding(
                    line.row(), line.community(), line.compound(), line.building(), line.grid(), line.change());
        }
    }

    /** What a file of doors would do, or has done, building by building; {@code added} counts new doors. */
    record DoorsImported(List<SheetFault> faults, List<DoorImport.DoorLine> lines, int added) {

        static DoorsImported of(DoorImport result) {
            return new DoorsImported(result.faults(), result.lines(), result.added());
        }
    }

    /** What a file of grids would make of a community. */
    record GridsImported(
            List<SheetFault> faults, List<ImportedGrid> grids, List<GridFinding> findings, List<String> gone) {}

    record ImportedGrid(int row, String code, String name, GridKind kind, int households, GridImport.Change change) {}

    /** What is wrong with the cut, and with which grid or with the community as a whole. */
    record GridFinding(String code, GridFault.Kind kind) {}

    /** The plan that a file has become. */
    record GridsTaken(UUID adjustment) {}

    private final HouseExchange houses;
    private final GridExchange grids;
    private final DoorExchange doors;
    private final Territory territory;
    private final GridCodes codes;

    ImportController(
            HouseExchange houses, GridExchange grids, DoorExchange doors, Territory territory, GridCodes codes) {
        this.houses = houses;
        this.grids = grids;
        this.doors = doors;
        this.territory = territory;
        this.codes = codes;
    }

    /** What an Excel or GeoJSON file of buildings would do. */
    @PostMapping("/buildings/preview")
    HousesImported previewHouses(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return HousesImported.of(houses.preview(actor, file));
    }

    @PostMapping("/buildings")
    HousesImported takeHouses(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return HousesImported.of(houses.take(actor, file));
    }

    /** What an Excel file of doors would do. */
    @PostMapping("/doors/preview")
    DoorsImported previewDoors(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return DoorsImported.of(doors.preview(actor, file));
    }

    @PostMapping("/doors")
    DoorsImported takeDoors(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return DoorsImported.of(doors.take(actor, file));
    }

    /** What a GeoJSON or Excel file of grids would make of a community. */
    @PostMapping("/grids/preview")
    GridsImported previewGrids(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = COMMUNITY, message = "请选择社区") String community,
            @RequestBody byte[] file) {
        var result = grids.preview(actor, NodePath.of(community), file);
        return new GridsImported(
                result.faults(),
                result.lines().stream().map(this::view).toList(),
                result.findings().stream()
                        .map(fault -> new GridFinding(fault.code(), fault.kind()))
                        .toList(),
                result.gone().stream().map(this::nameOf).toList());
    }

    /** Begins a plan with the grids of a file; nothing is in force before the street has agreed to it. */
    @PostMapping("/grids")
    @ResponseStatus(HttpStatus.CREATED)
    GridsTaken takeGrids(
            @CurrentActor Actor actor,
            @RequestParam UUID id,
            @RequestParam @Pattern(regexp = COMMUNITY, message = "请选择社区") String community,
            @RequestParam @Size(min = 2, max = 500, message = "调整理由应为 2 到 500 个字") String reason,
            @RequestBody byte[] file) {
        return new GridsTaken(grids.take(actor, id, NodePath.of(community), reason.strip(), file)
                .id());
    }

    private ImportedGrid view(GridImport.Line line) {
        return new ImportedGrid(
                line.row(), codes.written(line.code()), line.name(), line.kind(), line.households(), line.change());
    }

    private String nameOf(String code) {
        return territory.node(NodePath.ofDivisionCode(code)).map(Area::name).orElseGet(() -> Grid.nameOf(code));
    }
}
