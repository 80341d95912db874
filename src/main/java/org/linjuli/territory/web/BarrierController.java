package org.linjuli.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.Barrier;
import org.linjuli.territory.BarrierKind;
import org.linjuli.territory.Barriers;
import org.linjuli.territory.TerritoryProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lines that part neighbours. */
@RestController
@RequestMapping("/api/v1/barriers")
class BarrierController {

    private static final String AREA = "\\d{2}(\\.\\d{2}){2}(\\.\\d{3}){0,2}";

    /** A line as it is told. */
    record BarrierView(
            UUID id,
            BarrierKind kind,
            String kindName,
            String name,
            String area,
            List<double[]> line,
            boolean simulated,
            boolean mayChange) {}

    record BarrierList(List<BarrierView> items) {}

    /** A line as it is sent; positions are longitude and latitude in WGS-84. */
    record BarrierDrawn(
            @NotNull UUID id,
            @NotNull BarrierKind kind,

            @NotBlank(message = "请填写名称") @Size(max = 50, message = "名称至多 50 个字")
            String name,

            @NotNull @Size(min = 2, max = 5_000, message = "一条线应有 2 到 5,000 个点")
            List<double[]> line) {

        Barrier of(NodePath area) {
            try {
                var points = line.stream()
                        .map(position -> new Point(position[1], position[0]))
                        .toList();
                return new Barrier(id, kind, name.strip(), area, points, false);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException broken) {
                throw TerritoryProblem.BORDER_BROKEN.now().field("items", name.strip() + "：每个点应是经度和纬度（WGS-84）");
            }
        }
    }

    /** Lines of one area, all or none. */
    record BarriersDrawn(
            @NotNull @Pattern(regexp = AREA, message = "请选择区域")
            String area,

            @NotEmpty(message = "至少要有一条线") @Size(max = 500, message = "一次至多 500 条线")
            List<@NotNull @Valid BarrierDrawn> items) {}

    private final Barriers barriers;

    BarrierController(Barriers barriers) {
        this.barriers = barriers;
    }

    @GetMapping
    BarrierList near(@CurrentActor Actor actor, @RequestParam @Pattern(regexp = AREA, message = "请选择区域") String area) {
        return new BarrierList(barriers.near(actor, NodePath.of(area)).stream()
                .map(line -> view(actor, line))
                .toList());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@CurrentActor Actor actor, @Valid @RequestBody BarriersDrawn drawn) {
        var area = NodePath.of(drawn.area());
        barriers.put(actor, drawn.items().stream().map(line -> line.of(area)).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentActor Actor actor, @PathVariable UUID id) {
        barriers.remove(actor, id);
    }

    private BarrierView view(Actor actor, Barrier line) {
        return new BarrierView(
                line.id(),
                line.kind(),
                line.kind().label(),
                line.name(),
                line.area().value(),
                line.line().stream()
                        .map(point -> new double[] {point.lng(), point.lat()})
                        .toList(),
                line.simulated(),
                barriers.mayChange(actor, line));
    }
}
