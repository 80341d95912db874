package org.linjuli.organization.web;

import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linjuli.organization.NetworkExchange;
import org.linjuli.organization.NetworkLines;
import org.linjuli.organization.NetworkSheet;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Building;
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

/** Organizations and posts as Excel files, in and out. */
@RestController
@RequestMapping("/api/v1/organization/nodes")
class NetworkFileController {

    private static final int MOST_ROWS = 20_000;
    private static final int AT_ONCE = 500;

    /** What a file of organizations would do, or has done. */
    record NodesImported(List<SheetFault> faults, List<ImportedNode> nodes, boolean taken) {}

    /** @param appointed how many of its vacant posts are filled */
    record ImportedNode(String name, String levelName, String areaName, boolean isNew, int appointed) {}

    private final NetworkExchange exchange;
    private final NetworkLines lines;
    private final Territory territory;
    private final ListFile files;

    NetworkFileController(NetworkExchange exchange, NetworkLines lines, Territory territory, ListFile files) {
        this.exchange = exchange;
        this.lines = lines;
        this.territory = territory;
        this.files = files;
    }

    /** In the columns in which it may come in again, and who holds each post; user names are left out. */
    @GetMapping(path = "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, @RequestParam @Pattern(regexp = Areas.FORM) String area) {
        var rows = new ArrayList<List<String>>();
        var heads = new ArrayList<>(NetworkSheet.heads());
        heads.addAll(List.of("任职人", "任期至"));
        rows.add(heads);
        UUID after = null;
        for (boolean more = true; more && rows.size() <= MOST_ROWS; ) {
            var page = lines.page(actor, NodePath.of(area), after, AT_ONCE);
            page.stream().map(this::row).forEach(rows::add);
            more = page.size() == AT_ONCE;
            after = page.isEmpty() ? after : page.getLast().post();
        }
        return files.taken(actor, "organization.export", "组织和岗位", rows);
    }

    private List<String> row(NetworkLines.Line one) {
        var compound = one.compound();
        var building = one.building();
        var ends = one.ends();
        var holder = one.holderName();
        return List.of(
                one.node(),
                one.level().label(),
                territory.name(one.area()),
                compound == null
                        ? ""
                        : territory.compound(compound).map(Compound::name).orElse(""),
                building == null
                        ? ""
                        : territory.building(building).map(Building::name).orElse(""),
                one.areaName(),
                one.title().label(),
                "",
                holder == null ? "" : holder,
                ends == null ? "" : ends.toString());
    }

    @GetMapping(path = "/imports/template.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> template() {
        return Download.excel("组织和岗位导入模板", exchange.template());
    }

    /** What an Excel file of organizations would do, with what is wrong in each of its lines. */
    @PostMapping("/imports/preview")
    NodesImported preview(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.preview(actor, file));
    }

    /** Sets all of them up and fills their posts, or does nothing. */
    @PostMapping("/imports")
    NodesImported take(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.take(actor, file));
    }

    private NodesImported imported(NetworkExchange.Result result) {
        return new NodesImported(
                result.faults(),
                result.nodes().stream()
                        .map(one -> new ImportedNode(
                                one.node().name(),
                                one.node().level().label(),
                                territory.name(one.node().area()),
                                one.isNew(),
                                one.holders().size()))
                        .toList(),
                result.isTaken());
    }
}
