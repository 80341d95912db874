package org.linjuli.organization.web;

import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linjuli.organization.FieldBook.Around;
import org.linjuli.organization.FieldExchange;
import org.linjuli.organization.FieldPost;
import org.linjuli.organization.FieldSheet;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Responsibility fields as Excel files, in and out. */
@RestController
@RequestMapping("/api/v1/organization/responsibility-fields")
class FieldFileController {

    private static final int MOST_BUILDINGS = 20_000;

    /** What a file of responsibility fields would do, or has done. */
    record FieldsImported(List<SheetFault> faults, List<ImportedField> buildings, boolean taken) {}

    /**
     * A building of a file.
     *
     * @param answering who answers for it afterwards; empty where nobody does
     * @param changes how many posts come or go
     */
    record ImportedField(String name, String gridName, String answering, long changes) {}

    private final FieldExchange exchange;
    private final Territory territory;
    private final ListFile files;

    FieldFileController(FieldExchange exchange, Territory territory, ListFile files) {
        this.exchange = exchange;
        this.territory = territory;
        this.files = files;
    }

    /** In the columns in which it may come in again; a building that nobody answers for has a line without a post. */
    @GetMapping(path = "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, @RequestParam @Pattern(regexp = Areas.FORM) String area) {
        var heads = new ArrayList<>(FieldSheet.heads());
        heads.add("在岗");
        var rows = new ArrayList<List<String>>();
        rows.add(heads);
        exchange.lines(actor, NodePath.of(area), MOST_BUILDINGS).forEach(one -> rows.addAll(rows(one)));
        return files.taken(actor, "field.export", "责任田", rows);
    }

    private List<List<String>> rows(Around one) {
        var place = List.of(
                territory.name(one.grid()),
                territory
                        .compound(one.building().compound())
                        .map(Compound::name)
                        .orElse(""),
                one.building().name());
        return one.posts().isEmpty()
                ? List.of(
                        Stream.concat(place.stream(), Stream.of("", "", "", "")).toList())
                : one.posts().stream()
                        .map(post -> Stream.concat(place.stream(), cells(post)).toList())
                        .toList();
    }

    private static Stream<String> cells(FieldPost post) {
        return Stream.of(
                post.node(), post.title().label(), String.valueOf(post.seat()), post.holder() == null ? "空缺" : "有人");
    }

    @GetMapping(path = "/imports/template.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> template() {
        return Download.excel("责任田导入模板", exchange.template());
    }

    /** What an Excel file of responsibility fields would do, with what is wrong in each of its lines. */
    @PostMapping("/imports/preview")
    FieldsImported preview(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.preview(actor, file));
    }

    /** Gives and takes all of them, or none. */
    @PostMapping("/imports")
    FieldsImported take(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.take(actor, file));
    }

    private FieldsImported imported(FieldExchange.Result result) {
        return new FieldsImported(
                result.faults(), result.buildings().stream().map(this::field).toList(), result.isTaken());
    }

    private ImportedField field(FieldExchange.Planned one) {
        var around = one.around();
        return new ImportedField(
                territory.buildingName(around.building().id()),
                territory.name(around.grid()),
                String.join(
                        "、",
                        around.posts().stream()
                                .filter(post -> one.posts().contains(post.id()))
                                .map(post -> post.node() + " " + post.title().label())
                                .toList()),
                one.changes());
    }
}
