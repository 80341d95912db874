package org.linjuli.servicecircle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.platform.Download;
import org.linjuli.servicecircle.CircleReport;
import org.linjuli.servicecircle.Circles;
import org.linjuli.servicecircle.Coverage;
import org.linjuli.servicecircle.web.CircleView.BeyondView;
import org.linjuli.servicecircle.web.NextView.ChosenView;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who lives within reach of a station, what one more would bring, and where the next should stand. */
@RestController
@RequestMapping("/api/v1/circles")
class CircleController {

    private static final int MOST_SHOWN = 200;

    /** Of which area and which kind of station, and beyond which circle to look. */
    record CircleQuery(
            @NotNull(message = "请选择区域") @Pattern(regexp = StationController.PATH)
            String area,

            @NotNull(message = "请选择服务类型") String kind,

            @Pattern(regexp = "5|10|15", message = "请选择 5、10 或 15 分钟") @Nullable
            String minutes) {

        NodePath path() {
            return NodePath.of(area);
        }

        int beyond() {
            return minutes == null ? 15 : Integer.parseInt(minutes);
        }
    }

    /** What it would be like with a station more. */
    record TriedView(
            double lat,
            double lng,
            CircleView before,
            CircleView after,
            List<CircleGeometry> circles,
            List<CircleBuilding> buildings) {}

    /** Buildings that somebody lives in, those farthest from a station first; {@code cut} when there are more. */
    record CircleBuildings(List<CircleBuilding> items, boolean cut) {}

    /** A building with its households, and the minutes of the smallest circle that it lies in; none beyond all of them. */
    record CircleBuilding(
            double lat,
            double lng,
            int households,
            @Nullable Integer within) {

        static List<CircleBuilding> of(Coverage coverage) {
            return coverage.buildings().stream()
                    .map(one -> new CircleBuilding(one.at().lat(), one.at().lng(), one.households(), one.within()))
                    .toList();
        }
    }

    private final Circles circles;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    CircleController(Circles circles, Territory territory, Audit audit, Clock clock) {
        this.circles = circles;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    CircleView report(@CurrentActor Actor actor, @Valid CircleQuery query) {
        return view(circles.report(actor, query.path(), query.kind(), query.beyond()), MOST_SHOWN);
    }

    /** If one more stood in a building, or at a position in WGS-84. */
    @GetMapping("/trial")
    TriedView tryOut(
            @CurrentActor Actor actor,
            @Valid CircleQuery query,
            @RequestParam(required = false) @Nullable UUID building,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Double lng) {
        var site = new SiteGiven(building, lat, lng).asSite();
        var tried = circles.tryOut(actor, query.path(), query.kind(), site, query.beyond());
        return new TriedView(
                tried.at().lat(),
                tried.at().lng(),
                view(tried.before(), MOST_SHOWN),
                view(tried.after(), MOST_SHOWN),
                tried.circles().stream()
                        .map(circle -> CircleGeometry.of(circle, circles.minutes(circle)))
                        .toList(),
                CircleBuilding.of(tried.coverage()));
    }

    /** Building by building for a map: which circle it lies in, and which lie beyond. */
    @GetMapping("/buildings")
    CircleBuildings buildings(@CurrentActor Actor actor, @Valid CircleQuery query) {
        var coverage = circles.coverage(actor, query.path(), query.kind(), Circles.MOST_DRAWN);
        return new CircleBuildings(CircleBuilding.of(coverage), coverage.cut());
    }

    /** Where so many more should stand, and how much better any other choice could be. */
    @GetMapping("/next")
    NextView next(
            @CurrentActor Actor actor,
            @Valid CircleQuery query,
            @RequestParam(defaultValue = "3") @Min(1) @Max(value = 50, message = "一次至多选 50 个站点") int stations,
            @RequestParam(defaultValue = "MOST_WITHIN") Aim aim) {
        var next = circles.next(actor, query.path(), query.kind(), stations, aim);
        return NextView.of(
                next,
                territory.name(next.area()),
                next.chosen().stream()
                        .map(one -> ChosenView.of(one, territory.name(one.grid()), buildingName(one.building())))
                        .toList());
    }

    /** All grids with households beyond the circle, as a file. */
    @GetMapping(path = "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, @Valid CircleQuery query) throws IOException {
        var report = view(circles.report(actor, query.path(), query.kind(), query.beyond()), Integer.MAX_VALUE);
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet<>(out, "圈外", columns(report), watermark)) {
            sheet.write(report.beyond());
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "circle.export", "export", watermark.export())
                        .at(query.path())
                        .with("kind", query.kind())
                        .with("rows", report.beyond().size()));
        var name = "%s%d分钟圈外-%s".formatted(report.kindName(), report.minutes(), report.areaName());
        return Download.excel(name, out.toByteArray());
    }

    private static List<Column<BeyondView>> columns(CircleView report) {
        return List.of(
                new Column<>("网格", 36, BeyondView::areaName),
                new Column<>("圈外户数", 11, BeyondView::beyond),
                new Column<>("总户数", 11, BeyondView::households),
                new Column<>("圈外楼栋", 11, BeyondView::buildings),
                new Column<>("最远步行（分钟）", 16, BeyondView::farthest),
                new Column<>("户数最多的圈外楼栋", 28, BeyondView::buildingName),
                new Column<>("服务类型", 20, row -> report.kindName()),
                new Column<>("服务圈（分钟）", 14, row -> report.minutes()),
                new Column<>("距离", 20, row -> report.measuredName() + (report.simulated() ? "（模拟）" : "")));
    }

    private CircleView view(CircleReport report, int most) {
        return CircleView.of(report, most, territory::name, this::buildingName);
    }

    private String buildingName(UUID id) {
        return territory
                .building(id)
                .map(building -> territory
                                .compound(building.compound())
                                .map(Compound::name)
                                .orElse("")
                        + building.name())
                .orElse("");
    }
}
