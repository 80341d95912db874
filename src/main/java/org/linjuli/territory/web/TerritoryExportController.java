package org.linjuli.territory.web;

import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.DoorExchange;
import org.linjuli.territory.GridExchange;
import org.linjuli.territory.GridList;
import org.linjuli.territory.HouseExchange;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grids and buildings as files, in the shape in which they may come in again. Nobody's data is in them. */
@RestController
@RequestMapping("/api/v1/territory/exports")
class TerritoryExportController {

    private static final String GEO_JSON = "application/geo+json";

    private final HouseExchange houses;
    private final GridExchange grids;
    private final DoorExchange doors;
    private final GridList list;
    private final Clock clock;

    TerritoryExportController(
            HouseExchange houses, GridExchange grids, DoorExchange doors, GridList list, Clock clock) {
        this.houses = houses;
        this.grids = grids;
        this.doors = doors;
        this.list = list;
        this.clock = clock;
    }

    @GetMapping(value = "/grids.geojson", produces = GEO_JSON)
    ResponseEntity<byte[]> grids(
            @CurrentActor Actor actor, @RequestParam @Pattern(regexp = PlaceController.PATH) String within) {
        return Download.file("网格.geojson", GEO_JSON, bytes(grids.features(actor, NodePath.of(within))));
    }

    /** The grids of a day, today's without one. */
    @GetMapping(value = "/grids.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> gridList(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = PlaceController.PATH) String within,
            @RequestParam Optional<LocalDate> at) {
        var day = day(at);
        return Download.excel("网格 " + day, list.workbook(actor, NodePath.of(within), day));
    }

    @GetMapping(value = "/buildings.geojson", produces = GEO_JSON)
    ResponseEntity<byte[]> buildings(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = PlaceController.PATH) String within,
            @RequestParam Optional<LocalDate> at) {
        return Download.file("楼栋.geojson", GEO_JSON, bytes(houses.features(actor, NodePath.of(within), day(at))));
    }

    @GetMapping(value = "/buildings.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> workbook(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = PlaceController.PATH) String within,
            @RequestParam Optional<LocalDate> at) {
        return Download.excel("楼栋", houses.workbook(actor, NodePath.of(within), day(at)));
    }

    private LocalDate day(Optional<LocalDate> at) {
        return at.orElseGet(() -> LocalDate.now(clock.withZone(CityTime.ZONE)));
    }

    /** The grids in force with their borders, to be changed and taken in again. */
    @GetMapping(value = "/grid-sheet.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> gridSheet(
            @CurrentActor Actor actor, @RequestParam @Pattern(regexp = PlaceController.PATH) String within) {
        return Download.excel("网格边界", grids.workbook(actor, NodePath.of(within)));
    }

    /** The heads of a file of doors and a line that shows how to fill it. */
    @GetMapping(value = "/template-doors.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> doorTemplate() {
        return Download.excel("门牌导入模板", doors.template());
    }

    /** The heads and a line that shows how to fill it. */
    @GetMapping(value = "/template.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> template() {
        return Download.excel("楼栋导入模板", houses.template());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
