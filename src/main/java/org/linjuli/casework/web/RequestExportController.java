package org.linjuli.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import org.linjuli.casework.list.Sort;
import org.linjuli.casework.sheet.RequestSheet;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list as an Excel file. */
@RestController
@RequestMapping("/api/v1/requests/export.xlsx")
class RequestExportController {

    private final RequestSheet sheet;
    private final RequestColumns columns;
    private final Clock clock;

    RequestExportController(RequestSheet sheet, RequestColumns columns, Clock clock) {
        this.sheet = sheet;
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * The same rows as the list with the same filters. More than may leave at once ({@code linjuli.exports.at-once}) are
     * refused, with their number as {@code over} and over which area somebody {@code decides}; they take an order.
     */
    @GetMapping(produces = Download.XLSX)
    ResponseEntity<byte[]> export(
            @CurrentActor Actor actor, FilterQuery query, @RequestParam(defaultValue = "newest") String sort) {
        var file = sheet.atOnce(actor, query.filter(), Sort.of(sort), columns.all());
        return Download.excel("诉求-%s".formatted(LocalDate.now(clock.withZone(CityTime.ZONE))), file.content());
    }
}
